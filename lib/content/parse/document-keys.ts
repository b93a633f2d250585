/** Maps typed keys to canonical ones: resolves synonyms and reports misspelt keys. */
import { nearest } from '../../core/problems/nearest.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import type { FrontMatter, Value } from './front-matter.ts'
import type { UnknownKey } from './unknown-keys.ts'

export type KeyRules = {
  known: readonly string[]
  synonyms: Readonly<Record<string, string>>
  /** Recognised and ignored without a message. */
  ignored: readonly string[]
  /** Keys of other systems: like `ignored`, and never suggested. */
  foreign?: readonly string[]
  /** Returns the keys of a group of another system that have no meaning here, with its name: `taxonomies.people`. */
  unreadWithin?: (key: string, value: Value) => readonly string[]
  /** Canonical keys of lists: the values of two synonyms are joined. */
  joined?: readonly string[]
  /** Canonical keys whose absence causes another problem: a misspelt one is read as the suggested key, so that one mistake is reported once. */
  needed?: readonly string[]
}

export type CanonicalKeys = {
  data: Record<string, Value>
  /** Canonical key → the key as typed, for positions. */
  typed: Map<string, string>
  /** Keys without a similar known key, for `UnknownKeys`. */
  unknown: UnknownKey[]
  problems: Problem[]
}

/** Maps the keys of one document to canonical keys. */
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
        // Nothing is lost of a list of addresses.
        if (rules.joined?.includes(canonical)) {
          data[canonical] = [data[canonical] ?? [], value].flat()
          continue
        }
        const [used, other] = key === canonical ? [key, before] : [before, key]
        problems.push(
          problem(
            'key-conflict',
            path,
            matter.keyAt(other),
            `${key} and ${before} are synonyms but have different values; ${used} is used`,
            `remove ${other}`,
          ),
        )
        if (used !== key) continue
      }
      if (before !== undefined && value === null) continue
      data[canonical] = value
      typed.set(canonical, key)
      continue
    }
    if (rules.ignored.includes(key) || rules.foreign?.includes(key)) {
      for (const inner of rules.unreadWithin?.(key, value) ?? [])
        unknown.push({ key: inner, position: matter.keyAt(key) })
      continue
    }
    const [suggestion] = nearest(key, spellings)
    if (suggestion) {
      problems.push(
        invisible.test(key)
          ? problem(
              'key-misspelt',
              path,
              matter.keyAt(key),
              `the key ${suggestion} contains an invisible character`,
              `type ${suggestion}: again`,
            )
          : problem(
              'key-misspelt',
              path,
              matter.keyAt(key),
              `the key ${key} is unknown`,
              `did you mean ${suggestion}?`,
            ),
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

/** Soft hyphens, zero-width characters and marks of direction, which copying from a web page brings along. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
