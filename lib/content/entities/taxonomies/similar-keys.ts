/** Finds names of a taxonomy that probably mean the same: singular and plural, or one letter apart. */
import { editDistance } from '../../../core/problems/edit-distance.ts'

/** Shorter words that differ in one letter are as often two words as a typo: `data` and `date`. */
const shortest = 7

/**
 * @param keys names normalised for comparison (`termKey`)
 * @param settled keys of terms that have a file: a short name similar to one of them is probably a typo
 * @returns pairs of similar keys
 */
export function similarKeys(keys: readonly string[], settled: ReadonlySet<string> = new Set()): [string, string][] {
  const known = new Set(keys)
  const plurals = keys.flatMap((key): [string, string][] => {
    const plural = [`${key}s`, `${key}es`, key.replace(/y$/, 'ies')].find((form) => form !== key && known.has(form))
    return plural === undefined || key.length < 3 ? [] : [[key, plural]]
  })
  const paired = new Set(plurals.flat())
  return [
    ...plurals,
    ...oneLetterApart(keys.filter((key) => key.length >= shortest && !paired.has(key) && !/\p{N}/u.test(key))),
    ...besideSettled(
      keys.filter((key) => key.length < shortest && !paired.has(key)),
      settled,
    ),
  ]
}

/** Pairs short names without a file with a name one letter apart that has one: `dta` and `data`. */
function besideSettled(keys: readonly string[], settled: ReadonlySet<string>): [string, string][] {
  const known = keys.filter((key) => settled.has(key) && key.length >= 3)
  return keys.flatMap((key): [string, string][] => {
    const meant = settled.has(key)
      ? undefined
      : known.find((one) => one[0] === key[0] && editDistance(key, one, 1) === 1)
    return meant === undefined ? [] : [[key, meant]]
  })
}

/** Words one edit apart share a form with one letter removed. Comparing only words with a shared form keeps this linear. */
function oneLetterApart(keys: readonly string[]): [string, string][] {
  const forms = new Map<string, string[]>()
  const pairs = new Map<string, [string, string]>()
  for (const key of keys) {
    const shortened = Array.from(key, (_, index) => key.slice(0, index) + key.slice(index + 1))
    for (const form of new Set([key, ...shortened])) {
      const others = forms.get(form) ?? []
      // Words with different first letters are different words: internal, external.
      for (const other of others)
        if (other[0] === key[0] && editDistance(other, key, 1) === 1) pairs.set(`${other} ${key}`, [other, key])
      forms.set(form, [...others, key])
    }
  }
  return [...pairs.values()]
}
