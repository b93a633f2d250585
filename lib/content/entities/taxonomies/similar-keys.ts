/** Which names of a taxonomy look like one and the same: singular beside plural, or one letter apart. */
import { editDistance } from '../../../core/problems/edit-distance.ts'

/** Below this a letter makes another word as often as a mistake: `event` and `events` are one term, `data` and `date` are not. */
const shortest = 7

/**
 * @param keys names in the form in which they are compared (`termKey`)
 * @param settled those that somebody has written down as a term of the site: a short name beside one of them is a mistake more often
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

/** Short names that no file settles, one letter from one that has a file: `dta` beside `data`. */
function besideSettled(keys: readonly string[], settled: ReadonlySet<string>): [string, string][] {
  const known = keys.filter((key) => settled.has(key) && key.length >= 3)
  return keys.flatMap((key): [string, string][] => {
    const meant = settled.has(key)
      ? undefined
      : known.find((one) => one[0] === key[0] && editDistance(key, one, 1) === 1)
    return meant === undefined ? [] : [[key, meant]]
  })
}

/** Two words that are one edit apart share a form with one letter left out: comparing those only keeps this linear. */
function oneLetterApart(keys: readonly string[]): [string, string][] {
  const forms = new Map<string, string[]>()
  const pairs = new Map<string, [string, string]>()
  for (const key of keys) {
    const shortened = Array.from(key, (_, index) => key.slice(0, index) + key.slice(index + 1))
    for (const form of new Set([key, ...shortened])) {
      const others = forms.get(form) ?? []
      // A different beginning makes a different word: internal, external.
      for (const other of others)
        if (other[0] === key[0] && editDistance(other, key, 1) === 1) pairs.set(`${other} ${key}`, [other, key])
      forms.set(form, [...others, key])
    }
  }
  return [...pairs.values()]
}
