/** Documents of public sites, if the shared folder exists: what nobody changed keeps its bytes. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { random } from '../../scripts/bench/random.ts'
import { parseMatter, splitFence } from '../content/index.ts'
import { filesBelow } from '../core/files/files-below.ts'
import { withLineEndsOf } from '../core/text/line-ends.ts'
import type { ReadValue } from './fields/typed-value.ts'
import { readFields, setField } from './fields.ts'
import { editable } from './files/text-file.ts'

const folder = '../shared/corpora'
const files = existsSync(folder)
  ? filesBelow(folder)
      .filter((name) => /\.(?:md|markdown|mdx)$/.test(name))
      .map((name) => ({ name, raw: readFileSync(join(folder, name), 'utf8') }))
  : []
/** The same texts with the line ends of other systems. */
const variants = files.flatMap(({ name, raw }, index) => [
  { name, raw },
  { name: `${name} of Windows`, raw: `\uFEFF${raw.replace(/\r?\n/g, '\r\n')}` },
  { name: `${name} mixed`, raw: raw.replace(/\n/g, (_, at: number) => ((at + index) % 3 === 0 ? '\r\n' : '\n')) },
])

/** Values by key, as the site reads them; null for a text without front matter that can be read. */
function entriesOf(text: string): Map<string, unknown> | null {
  const split = splitFence(text, 'x.md')
  const matter = 'problem' in split ? split : parseMatter(split, 'x.md')
  return 'problem' in matter ? null : new Map(matter.entries)
}

/** @returns the raw text after setting a key as the form does, or null where it leaves that to the source */
function byForm(raw: string, path: string | readonly string[], value: string | string[] | null): string | null {
  const text = editable(raw)
  const result = setField(text, { path: [path].flat(), main: 'name', type: 'text' }, value)
  if ('refused' in result) return null
  const { edit } = result
  return withLineEndsOf(raw, edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text)
}

/** Lines with their line ends. */
const linesOf = (raw: string): string[] => raw.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length - 1

describe.skipIf(files.length === 0)('documents of public sites', () => {
  it('a document that is opened and saved keeps its bytes', () => {
    expect(files.length).toBeGreaterThan(500)
    for (const { name, raw } of variants) expect(withLineEndsOf(raw, editable(raw)) === raw, name).toBe(true)
  })

  it('changing one key changes the lines of that key, and no other value', () => {
    let changed = 0
    // Other line ends change nothing about keys: one of three texts is enough for those.
    for (const { name, raw } of variants.filter((_, index) => index % 3 === 0 || index % 9 === 4 || index % 9 === 8)) {
      const fields = readFields(editable(raw))
      const before = entriesOf(editable(raw))
      if ('refused' in fields || !before) continue
      for (const [key, { value, from, to }] of fields) {
        if ('group' in value || 'other' in value || key === '') continue
        const news =
          'list' in value ? [...value.list.filter((item) => typeof item === 'string'), 'new: one'] : 'new: one'
        const lines = linesOf(raw)
        const text = editable(raw)
        const [first, last] = [lineAt(text, from), lineAt(text, to)]
        for (const wanted of [news, null]) {
          const now = byForm(raw, key, wanted)
          if (now === null) continue
          changed++
          const after = linesOf(now)
          const rest = lines.length - last - 1
          const around = (all: readonly string[]) => [...all.slice(0, first), ...all.slice(all.length - rest)].join('')
          expect(around(after) === around(lines), `${name} ${key}`).toBe(true)
          const entries = entriesOf(editable(now))
          const expected = new Map(before)
          if (wanted === null) expected.delete(key)
          else expected.set(key, wanted)
          if (entries) expect([...entries], `${name} ${key}`).toEqual([...expected])
          else expect(expected.size, `${name} ${key}`).toBe(0)
        }
      }
    }
    expect(changed).toBeGreaterThan(5000)
  })

  it('changing one key of a group changes the lines of that group, and no other value', () => {
    let changed = 0
    for (const [index, { name, raw: original }] of variants.entries()) {
      if (index % 9 !== 0 && index % 9 !== 4 && index % 9 !== 8) continue
      const raw = withGroup(original, index)
      const fields = raw === null ? null : readFields(editable(raw))
      const before = raw === null ? null : entriesOf(editable(raw))
      if (raw === null || !fields || 'refused' in fields || !before) continue
      const text = editable(raw)
      const lines = linesOf(raw)
      for (const { path, isList, from, to } of keysWithin(fields)) {
        for (const wanted of [isList ? ['new: one, [2]'] : 'new: one, [2]', null]) {
          const now = byForm(raw, path, wanted)
          if (now === null) continue
          changed++
          const after = linesOf(now)
          const rest = lines.length - lineAt(text, to) - 1
          const around = (all: readonly string[]) =>
            [...all.slice(0, lineAt(text, from)), ...all.slice(all.length - rest)].join('')
          expect(around(after) === around(lines), `${name} ${path} of ${text.slice(from, to)}`).toBe(true)
          const expected = withValue(before, path, wanted)
          const entries = entriesOf(editable(now))
          if (entries) expect([...entries], `${name} ${path}`).toEqual([...expected])
          else expect(expected.size, `${name} ${path}`).toBe(0)
        }
      }
    }
    expect(changed).toBeGreaterThan(1500)
  })

  it('200 edits at random, by form and in the text, leave the bytes that they leave when they are made by hand', () => {
    const next = random('edits')
    const pick = <Item>(all: readonly Item[]): Item => all[Math.floor(next() * all.length)] as Item
    let made = 0
    const texts = new Map<string, { form: string; hand: string }>()
    while (made < 200) {
      const { name, raw } = pick(variants)
      const { form, hand } = texts.get(name) ?? { form: raw, hand: raw }
      const pair = pick([retitled, keyAdded, keyRemoved, lineAdded, lineRemoved])(form, hand, `word ${made}`, next)
      if (!pair) continue
      made++
      expect(pair.form === pair.hand, `${name} after edit ${made}`).toBe(true)
      texts.set(name, pair)
    }
  })
})

/** As authors write groups; the corpora have few. */
const groups: readonly string[] = [
  'series: {name: Queues, part: 2}',
  "series: { 'name': 'Queues', part: 2 } # why",
  'series:\n  name: Queues # why\n  # of the part\n  part: 2',
  'series:\n    part: 2\n    name: >-\n      Queues\n      and more\n# of what follows',
  'series: {\n  name: "Queues",\n  part: 2,\n}',
  'series: {name: Queues, deep: {a: [1, 2], b: x}}',
  'series:\n  name: Queues\n  deep:\n    a:\n      - 1\n    b: x\n\n',
]

/** Adds a group to the front matter, after its first line; null for a text without one. */
function withGroup(raw: string, index: number): string | null {
  const [fence = '', ...rest] = linesOf(raw)
  if (!/^\uFEFF?---\s*$/.test(fence) || /^series:/m.test(raw)) return null
  const group = (groups[index % groups.length] ?? '').replaceAll('\n', endOf(fence))
  return [fence, group, endOf(fence), ...rest].join('')
}

type Keys = Extract<ReturnType<typeof readFields>, ReadonlyMap<string, unknown>>

/** The keys of groups, with the lines of the group at the top. */
function keysWithin(fields: Keys): { path: string[]; isList: boolean; from: number; to: number }[] {
  const below = (path: string[], value: ReadValue): { path: string[]; isList: boolean }[] =>
    'group' in value
      ? [...value.group].flatMap(([key, one]) => below([...path, key], one.value))
      : [{ path, isList: 'list' in value }]
  return [...fields].flatMap(([key, { value, from, to }]) =>
    'group' in value ? below([key], value).map((one) => ({ ...one, from, to })) : [],
  )
}

/** Values after one of them was set or removed; a group goes with its last key. */
function withValue(values: ReadonlyMap<string, unknown>, path: readonly string[], value: unknown) {
  const set = (group: object, [key = '', ...rest]: readonly string[]): object | null => {
    const entries = new Map(Object.entries(group))
    const next = rest.length > 0 ? set(entries.get(key), rest) : value
    if (next === null) entries.delete(key)
    else entries.set(key, next)
    return entries.size > 0 ? Object.fromEntries(entries) : null
  }
  return new Map(Object.entries(set(Object.fromEntries(values), path) ?? {}))
}

type Pair = { form: string; hand: string }
type Edit = (form: string, hand: string, word: string, next: () => number) => Pair | null

/** The lines of the front matter by hand: from the second to the one before the closing fence. */
const fenceOf = (hand: string) => linesOf(hand).findIndex((line, index) => index > 0 && /^---\s*$/.test(line))
const endOf = (line: string) => /(?:\r\n|\r|\n)$/.exec(line)?.[0] ?? ''

const retitled: Edit = (form, hand, word) => {
  const lines = linesOf(hand)
  const at = lines.slice(0, fenceOf(hand)).findIndex((line) => /^title: [A-Za-z][\w ]*[\r\n]+$/.test(line))
  if (at < 0) return null
  const now = byForm(form, 'title', word)
  return now === null ? null : { form: now, hand: lines.with(at, `title: ${word}${endOf(lines[at] ?? '')}`).join('') }
}

const keyAdded: Edit = (form, hand, word) => {
  const lines = linesOf(hand)
  const fence = fenceOf(hand)
  const key = word.replace(' ', '_')
  if (fence < 2 || form.includes(key)) return null
  const now = byForm(form, key, word)
  const line = `${key}: ${word}${endOf(lines[fence - 1] ?? '')}`
  return now === null ? null : { form: now, hand: lines.toSpliced(fence, 0, line).join('') }
}

const keyRemoved: Edit = (form, hand) => {
  const lines = linesOf(hand)
  const at = lines.slice(0, fenceOf(hand)).findIndex((line) => /^layout: \w+[\r\n]+$/.test(line))
  if (at < 0) return null
  const now = byForm(form, 'layout', null)
  return now === null ? null : { form: now, hand: lines.toSpliced(at, 1).join('') }
}

/** Typed into the text: the browser has `\n` line ends only. */
const lineAdded: Edit = (form, hand, word, next) => {
  const text = editable(form).split('\n')
  const at = 1 + Math.floor(next() * (text.length - 1))
  const lines = linesOf(hand)
  if (at > lines.length || !endOf(lines[at - 1] ?? '')) return null
  const line = `${word} of its own${endOf(lines[at - 1] ?? '')}`
  return {
    form: withLineEndsOf(form, text.toSpliced(at, 0, `${word} of its own`).join('\n')),
    hand: lines.toSpliced(at, 0, line).join(''),
  }
}

const lineRemoved: Edit = (form, hand, _, next) => {
  const text = editable(form).split('\n')
  const at = Math.floor(next() * (text.length - 1))
  const lines = linesOf(hand)
  // Of equal lines next to each other, it is anyone's guess which was removed.
  if (text[at] === text[at - 1] || text[at] === text[at + 1] || text[at] === '' || at === 0) return null
  return { form: withLineEndsOf(form, text.toSpliced(at, 1).join('\n')), hand: lines.toSpliced(at, 1).join('') }
}
