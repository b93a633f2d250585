/** From typed keys to canonical ones: synonyms translated, misspelt and unknown keys named. */
import { nearest } from '../../core/problems/nearest.ts'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import type { FrontMatter, Value } from './front-matter.ts'

export type KeyRules = {
  known: readonly string[]
  synonyms: Readonly<Record<string, string>>
  /** Understood and left aside without a word. */
  ignored: readonly string[]
  /** Canonical keys without which something else would be missed: misspelt they are read as meant, so that one mistake is told once. */
  needed?: readonly string[]
}

export type CanonicalKeys = {
  data: Record<string, Value>
  /** Canonical key → the key as typed, for positions. */
  typed: Map<string, string>
  /** Keys that nothing resembles, for `UnknownKeys`. */
  unknown: UnknownKey[]
  problems: Problem[]
}

export type UnknownKey = { key: string; position: Position }

/** Translates the keys of a document. */
export function canonicalKeys(matter: FrontMatter, path: string, rules: KeyRules): CanonicalKeys {
  const data: Record<string, Value> = {}
  const typed = new Map<string, string>()
  const unknown: UnknownKey[] = []
  const problems: Problem[] = []
  const meant: [canonical: string, key: string, value: Value][] = []
  const spellings = [...rules.known, ...Object.keys(rules.synonyms), ...rules.ignored]
  for (const [key, value] of matter.entries) {
    const own = (record: Readonly<Record<string, string>>) => (Object.hasOwn(record, key) ? record[key] : undefined)
    const canonical = rules.known.includes(key) ? key : own(rules.synonyms)
    if (canonical !== undefined) {
      const before = typed.get(canonical)
      if (
        before !== undefined &&
        data[canonical] !== null &&
        value !== null &&
        JSON.stringify(data[canonical]) !== JSON.stringify(value)
      ) {
        problems.push(
          problem(
            'key-conflict',
            path,
            matter.keyAt(key),
            `${key} and ${before} mean the same and differ`,
            `keep ${canonical}`,
          ),
        )
        continue
      }
      if (before !== undefined && value === null) continue
      data[canonical] = value
      typed.set(canonical, key)
      continue
    }
    if (rules.ignored.includes(key)) continue
    const [suggestion] = nearest(key, spellings)
    if (suggestion) {
      problems.push(
        problem('key-misspelt', path, matter.keyAt(key), `the key ${key} is not known`, `did you mean ${suggestion}?`),
      )
      meant.push([rules.synonyms[suggestion] ?? suggestion, key, value])
    } else unknown.push({ key, position: matter.keyAt(key) })
  }
  for (const [canonical, key, value] of meant)
    if (rules.needed?.includes(canonical) && !typed.has(canonical)) {
      data[canonical] = value
      typed.set(canonical, key)
    }
  return { data, typed, unknown, problems }
}

/** What other systems call the keys that are known here. */
const elsewhere: Readonly<Record<string, string>> = {
  part: 'series: { name: …, part: … }',
  keywords: 'tags:',
  cover: 'image:',
  banner: 'image:',
  hero: 'image:',
  thumbnail: 'image:',
  teaser: 'description:',
  lead: 'subtitle:',
  deck: 'subtitle:',
  pinned: 'featured:',
  sticky: 'featured:',
  language: 'lang:',
  locale: 'lang:',
  hidden: 'unlisted:',
  expiryDate: 'expires:',
  unpublish_date: 'expires:',
  canonical: 'canonical_url:',
}

const unknownRemedy = (key: string) =>
  Object.hasOwn(elsewhere, key)
    ? `write ${elsewhere[key]} if that is meant`
    : 'move it under extra: if it is yours, or remove it'

/** Unknown keys of a whole site: one warning each (at the first file, with the count), however many files use it. */
export class UnknownKeys {
  readonly #seen = new Map<string, { first: Problem; count: number }>()

  add(path: string, keys: readonly UnknownKey[]): void {
    for (const { key, position } of keys) {
      const known = this.#seen.get(key)
      if (known) known.count++
      else
        this.#seen.set(key, {
          first: problem('key-unknown', path, position, '', unknownRemedy(key)),
          count: 1,
        })
    }
  }

  problems(): Problem[] {
    return [...this.#seen].map(([key, { first, count }]) => ({
      ...first,
      message: `the key ${key} is not known and is left out${count > 1 ? ` (here and in ${count - 1} more ${count === 2 ? 'file' : 'files'})` : ''}`,
    }))
  }
}
