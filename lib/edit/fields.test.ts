import { describe, expect, it } from 'vitest'
import type { FieldType } from './api.ts'
import { type ListItem, readFields, setField } from './fields.ts'

/** The front matter after setting a key; why not, if it is refused. */
function edited(
  yaml: string,
  key: string,
  value: string | readonly ListItem[] | null,
  type: FieldType = 'text',
): string {
  const text = `---\n${yaml}---\nBody: 1\n`
  const result = setField(text, { key, type }, value)
  if ('refused' in result) return result.refused
  const { edit } = result
  const now = edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text
  expect(now.endsWith('---\nBody: 1\n')).toBe(true)
  return now.slice(4, -'---\nBody: 1\n'.length)
}

describe('one value', () => {
  it.each([
    ['a plain one', 'a: 1\nt: old # why\nb: 2\n', 'new', 'a: 1\nt: new # why\nb: 2\n'],
    ['in double quotes', 't: "old"  # why\n', 'a "new" one', 't: "a \\"new\\" one"  # why\n'],
    ['in single quotes', "t: 'old'\n", "it's", "t: 'it''s'\n"],
    ['that needs quotes now', 't: old\n', 'a: b', 't: "a: b"\n'],
    ['that YAML would read as something else', 't: old\n', '2020-01-01', 't: "2020-01-01"\n'],
    ['over two lines', 't: one\n  two\nb: 2\n', 'new', 't: new\nb: 2\n'],
    ['that is absent', 't:   # why\nb: 2\n', 'new', 't: new   # why\nb: 2\n'],
    ['that is null', 't: ~\nb: 2\n', 'new', 't: new\nb: 2\n'],
    ['in a literal block', 't: |\n    one\n    two\nb: 2\n', 'x\n\ny', 't: |\n    x\n\n    y\nb: 2\n'],
    ['in a folded block', 't: >-\n  one\n  two\n\n# c\nb: 2\n', 'new', 't: >-\n  new\n\n# c\nb: 2\n'],
    ['of the last of two equal keys', 't: a\nt: b\n', 'new', 't: a\nt: new\n'],
    ['with odd spaces', 't :    old   \nb: 2\n', 'new', 't :    new   \nb: 2\n'],
    ['with a quoted key', '"t": old\n', 'new', '"t": new\n'],
  ])('%s', (_, yaml, value, expected) => expect(edited(yaml, 't', value)).toBe(expected))

  it('a date, a number and a flag are not quoted, unless they were', () => {
    expect(edited('d: 2020-01-01\n', 'd', '2020-02-03 10:00', 'date')).toBe('d: 2020-02-03 10:00\n')
    expect(edited("d: '2020-01-01'\n", 'd', '2020-02-03', 'date')).toBe("d: '2020-02-03'\n")
    expect(edited('', 'draft', 'true', 'flag')).toBe('draft: true\n')
    expect(edited('d: 2020-01-01\n', 'd', '2020: x', 'date')).toBe('d: "2020: x"\n')
  })

  it('the same value is no change, however it is written', () => {
    for (const yaml of ['t: same\n', "t: 'same' # c\n", 't: >-\n  same\n', 't: [same]\n', 't:\n  - same\n'])
      expect(edited(yaml, 't', 'same')).toBe(yaml)
  })

  it('a new key follows the others, a removed one takes its lines along', () => {
    expect(edited('a: 1\n# end\n', 't', 'new')).toBe('a: 1\n# end\nt: new\n')
    expect(edited('', 't', 'new')).toBe('t: new\n')
    expect(edited('# only a comment\n', 't', 'new')).toBe('# only a comment\nt: new\n')
    expect(edited('a: 1\nt: >\n  x\n  y\n# of b\nb: 2\n', 't', null)).toBe('a: 1\n# of b\nb: 2\n')
    expect(edited('t:\n- x\n- y # c\n', 't', [])).toBe('')
    expect(edited('t: x\n', 't', '')).toBe('')
    expect(edited('a: 1\n', 't', null)).toBe('a: 1\n')
  })
})

describe('a list', () => {
  it.each<[string, string, ListItem[], string]>([
    ['gets an item', 't:\n  - a # one\n  - "b"\nz: 1\n', ['a', 'b', 'c'], 't:\n  - a # one\n  - "b"\n  - c\nz: 1\n'],
    ['loses an item and its comment', 't:\n# first\n- a\n# second\n- b\n# end\n', ['a'], 't:\n# first\n- a\n# end\n'],
    ['changes its order', 't:\n  - a # one\n  - b\n', ['b', 'a'], 't:\n  - b\n  - a # one\n'],
    ['in brackets', "t: [a, 'b']  # c\n", ['a', 'b', 'x, y'], 't: [a, \'b\', "x, y"]  # c\n'],
    ['in brackets over lines', 't: [\n  a,\n  b,\n]\n', ['b', 'c'], 't: [\n  b,\n  c,\n]\n'],
    ['that was empty', 't: []\n', ['a'], 't: [a]\n'],
    ['whose items are all quoted', "t:\n  - 'a'\n", ['a', 'b'], "t:\n  - 'a'\n  - 'b'\n"],
    ['that was one value', 't: a # c\n', ['a', 'b'], 't: [a, b] # c\n'],
    ['that had no value', 't: # c\nz: 1\n', ['a', 'b'], 't: # c\n  - a\n  - b\nz: 1\n'],
    ['that is new', 'x:\n- 1\n', ['a', 'b'], 'x:\n- 1\nt:\n- a\n- b\n'],
    [
      'with groups',
      't:\n  - id: a\n    role: editor\n  - b\n',
      [{ kept: 0 }, 'c'],
      't:\n  - id: a\n    role: editor\n  - c\n',
    ],
  ])('%s', (_, yaml, value, expected) => expect(edited(yaml, 't', value, 'terms')).toBe(expected))

  it('a single person is a value, a single term an item', () => {
    expect(edited('', 'p', ['robin'], 'people')).toBe('p: robin\n')
    expect(edited('', 'p', ['robin'], 'terms')).toBe('p:\n  - robin\n')
  })
})

describe('what has to be changed in the source', () => {
  it.each([
    ['+++\nt = 1\n+++\n', 'TOML'],
    ['{\n"t": 1\n}\n', 'JSON'],
    ['No front matter\n', 'does not begin with front matter'],
    ['---\nt: 1\n', 'never closed'],
    ['---\nt: [1\n---\n', 'cannot be read'],
    ['---\n{t: 1}\n---\n', 'one key per line'],
    ['---\n- t\n---\n', 'one key per line'],
    ['---\nt: {a: 1}\n---\n', 'group of keys'],
    ['---\nt: [a, # c\n b]\n---\n', 'comments or groups'],
    ['---\nt: &x a\n---\n', 'anchor'],
    ['---\nt: !!str a\n---\n', 'tag'],
  ])('%j', (text, why) => {
    const result = setField(text, { key: 't', type: 'text' }, 'new')
    expect('refused' in result ? result.refused : '').toContain(why)
  })
})

it('reads every key with its lines', () => {
  const text = '---\ntitle: "T"\n# c\ntags:\n  - a\n  - {id: b}\nempty:\ndate: 2020-01-02\nseries: {name: S}\n---\n'
  const fields = readFields(text)
  expect([...(fields as Map<string, { value: unknown }>)].map(([key, { value }]) => [key, value])).toEqual([
    ['title', { text: 'T' }],
    ['tags', { list: ['a', { kept: 1 }] }],
    ['empty', { text: null }],
    ['date', { text: '2020-01-02' }],
    ['series', { group: true }],
  ])
  const tags = (fields as Map<string, { from: number; to: number }>).get('tags')
  expect(text.slice(tags?.from, tags?.to)).toBe('tags:\n  - a\n  - {id: b}')
})
