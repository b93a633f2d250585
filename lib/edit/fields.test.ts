import { describe, expect, it } from 'vitest'
import type { FieldType } from './api.ts'
import type { ListItem, ReadValue } from './fields/typed-value.ts'
import { readFields, setField } from './fields.ts'

/** The front matter after setting a key; why not, if it is refused. */
function edited(
  yaml: string,
  key: string,
  value: string | readonly ListItem[] | null,
  type: FieldType = 'text',
): string {
  const text = `---\n${yaml}---\nBody: 1\n`
  const result = setField(text, { path: [key], type }, value)
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

describe('a key of a group', () => {
  /** Sets `s.name` or `s.part`, of which the first is what a single value means. */
  const set = (yaml: string, key: string, value: string | string[] | null, type: FieldType = 'text') => {
    const text = `---\n${yaml}---\n`
    const made = setField(text, { path: ['s', key], main: 'name', type }, value)
    if ('refused' in made) return made.refused
    const now = made.edit ? text.slice(0, made.edit.from) + made.edit.insert + text.slice(made.edit.to) : text
    return now.slice(4, -4)
  }
  it.each<[string, string, string, string | null, string]>([
    ['in lines', 's:\n  name: Q # c\n  part: 1\nz: 1\n', 'part', '2', 's:\n  name: Q # c\n  part: 2\nz: 1\n'],
    [
      'added in lines',
      's:\n    name: Q # c\n# of z\nz: 1\n',
      'part',
      '2',
      's:\n    name: Q # c\n    part: 2\n# of z\nz: 1\n',
    ],
    ['removed from lines', 's:\n  # c\n  name: Q\n  part: 1\n', 'part', null, 's:\n  # c\n  name: Q\n'],
    ['the only one, in lines', 'a: 1\ns:\n  part: 1\nz: 1\n', 'part', null, 'a: 1\nz: 1\n'],
    ['in braces', "s: { name: 'Q', part: 1 }  # c\n", 'part', '2', "s: { name: 'Q', part: 2 }  # c\n"],
    ['in braces and quotes', 's: {"name": "Q","part":1}\n', 'name', 'R', 's: {"name": "R","part":1}\n'],
    ['that needs quotes in braces', 's: {name: Q, part: 1}\n', 'name', 'Q, R', 's: {name: "Q, R", part: 1}\n'],
    ['added in braces', 's: {name: Q}\n', 'part', '2', 's: {name: Q, part: 2}\n'],
    [
      'added in braces over lines',
      's: {\n  a: 1,\n  name: Q,\n}\n',
      'part',
      '2',
      's: {\n  a: 1,\n  name: Q,\n  part: 2,\n}\n',
    ],
    ['added in empty braces', 's: {}\n', 'part', '2', 's: {part: 2}\n'],
    ['without a value in braces', 's: {name, part: 1}\n', 'name', 'Q', 's: {name: Q, part: 1}\n'],
    ['with a colon alone in braces', 's: {name: , part: 1}\n', 'name', 'Q', 's: {name: Q , part: 1}\n'],
    ['the first, removed from braces', 's: {name: Q, part: 1}\n', 'name', null, 's: {part: 1}\n'],
    ['the last, removed from braces', 's: {name: Q, part: 1}\n', 'part', null, 's: {name: Q}\n'],
    ['the only one, in braces', 's: {part: 1}\nz: 1\n', 'part', null, 'z: 1\n'],
    ['beside a single value', 's: Q # c\n', 'part', '2', 's: {name: Q, part: 2} # c\n'],
    ['beside a single value in quotes', 's: "Q: \\u00e9"\n', 'part', '2', 's: {name: "Q: \\u00e9", part: 2}\n'],
    ['beside a value that needs quotes then', 's: Q [one]\n', 'part', '2', 's: {name: "Q [one]", part: 2}\n'],
    ['beside a value over lines', 's: >-\n  Q\n  R\nz: 1\n', 'part', '2', 's: {name: Q R, part: 2}\nz: 1\n'],
    ['which the single value means', "s: 'Q' # c\n", 'name', "R's", "s: 'R''s' # c\n"],
    ['which the single value means, removed', 's: Q\nz: 1\n', 'name', null, 'z: 1\n'],
    ['removed from a single value', 's: Q\n', 'part', null, 's: Q\n'],
    ['of a group that is new', 'a: 1\n', 'part', '2', 'a: 1\ns:\n  part: 2\n'],
    ['which a new single value means', 'a: 1\n', 'name', 'Q', 'a: 1\ns: Q\n'],
    ['of a key without a value', 's: # c\nz: 1\n', 'part', '2', 's: {part: 2} # c\nz: 1\n'],
    ['which a key without a value means', 's:\nz: 1\n', 'name', 'Q', 's: Q\nz: 1\n'],
    ['unchanged', 's: {name: Q, part: 2}\n', 'part', '2', 's: {name: Q, part: 2}\n'],
  ])('%s', (_, yaml, key, value, expected) => {
    expect(set(yaml, key, value, key === 'part' ? 'number' : 'text')).toBe(expected)
  })

  it('may be a list', () => {
    expect(set('s: {name: Q}\n', 'tags', ['a', 'b, c'], 'terms')).toBe('s: {name: Q, tags: [a, "b, c"]}\n')
    expect(set('s:\n  name: Q\n', 'tags', ['a'], 'terms')).toBe('s:\n  name: Q\n  tags:\n    - a\n')
    expect(set('s:\n  tags:\n  - a\n', 'tags', ['a', 'b'], 'terms')).toBe('s:\n  tags:\n  - a\n  - b\n')
    expect(set('s: Q\n', 'tags', ['a', 'b'], 'terms')).toBe('s: {name: Q, tags: [a, b]}\n')
  })

  it('may be in a group of a group, which goes with its last key', () => {
    const deep = (yaml: string, value: string | null) => {
      const text = `---\n${yaml}---\n`
      const made = setField(text, { path: ['s', 'de', 'name'], type: 'text' }, value)
      if ('refused' in made || !made.edit) return made
      return (text.slice(0, made.edit.from) + made.edit.insert + text.slice(made.edit.to)).slice(4, -4)
    }
    expect(deep('s:\n  de:\n    name: A\n', 'B')).toBe('s:\n  de:\n    name: B\n')
    expect(deep('s:\n  en: {name: A}\n', 'B')).toBe('s:\n  en: {name: A}\n  de:\n    name: B\n')
    expect(deep('s: {en: {name: A}}\n', 'B')).toBe('s: {en: {name: A}, de: {name: B}}\n')
    expect(deep('a: 1\ns:\n  de:\n    name: A\n', null)).toBe('a: 1\n')
  })

  it.each([
    ['s: {name: Q, # c\n  part: 1}\n', 'part', null, 'comments between its braces'],
    ['s: &x {name: Q}\n', 'part', '2', 'anchor'],
    ['s: &x Q\n', 'part', '2', 'anchor'],
    ['s: [Q]\n', 'part', '2', 'has to be changed in the source'],
  ])('%j: %s is left to the source', (yaml, key, value, why) => expect(set(yaml, key, value)).toContain(why))
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
    ['---\nx: &x 1\nt: *x\n---\n', 'has to be changed in the source'],
    ['---\nt: [a, # c\n b]\n---\n', 'comments or groups'],
    ['---\nt: &x a\n---\n', 'anchor'],
    ['---\nt: !!str a\n---\n', 'tag'],
  ])('%j', (text, why) => {
    const result = setField(text, { path: ['t'], type: 'text' }, 'new')
    expect('refused' in result ? result.refused : '').toContain(why)
  })
})

it('reads every key with its lines', () => {
  const text =
    '---\ntitle: "T"\n# c\ntags:\n  - a\n  - {id: b}\nempty:\ndate: 2020-01-02\nseries: {name: S, part: 2}\nextra:\n  deep:\n    price: 3\n---\n'
  const fields = readFields(text)
  expect([...(fields as Map<string, { value: unknown }>)].map(([key, { value }]) => [key, value])).toEqual([
    ['title', { text: 'T' }],
    ['tags', { list: ['a', { kept: 1, shown: 'b' }] }],
    ['empty', { text: null }],
    ['date', { text: '2020-01-02' }],
    ['series', { group: expect.any(Map) }],
    ['extra', { group: expect.any(Map) }],
  ])
  const within = (key: string) => {
    const value = (fields as Map<string, { value: ReadValue }>).get(key)?.value
    return value && 'group' in value ? [...value.group] : []
  }
  expect(within('series').map(([key, one]) => [key, one.value, text.slice(one.from, one.to)])).toEqual([
    ['name', { text: 'S' }, 'name: S'],
    ['part', { text: '2' }, 'part: 2'],
  ])
  expect(within('extra').map(([key, one]) => [key, text.slice(one.from, one.to)])).toEqual([
    ['deep', '  deep:\n    price: 3'],
  ])
  const tags = (fields as Map<string, { from: number; to: number }>).get('tags')
  expect(text.slice(tags?.from, tags?.to)).toBe('tags:\n  - a\n  - {id: b}')
})
