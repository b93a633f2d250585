/** Distinguishes a corrected misprint, which a translation can ignore, from a changed sentence, which it has to follow. */
import { differences } from '../../core/text/differences.ts'

/** More corrected words than these, and a paragraph counts as rewritten. */
const mostCorrected = 4
const mostShare = 0.25

/**
 * Whether two versions of a paragraph say the same: their words are equal apart from spelling, capitals and punctuation. Words of three
 * letters or fewer, the beginnings of words, figures and negations carry the meaning, so changing them is not a correction of spelling.
 */
export function isTypoFix(before: string, after: string): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const steps = differences(old, now)
  const gone = steps.flatMap((step) => (step.kind === 'removed' ? [step.before] : []))
  const come = steps.flatMap((step) => (step.kind === 'added' ? [step.after] : []))
  const left = gone.filter((index) => !isRepeated(old, index))
  const right = come.filter((index) => !isRepeated(now, index))
  if (left.length !== right.length) return sameLetters(old, now)
  if (left.length > Math.max(mostCorrected, now.length * mostShare)) return false
  return (
    left.every((index, place) => isRespelt(old[index] ?? '', now[right[place] ?? -1] ?? '')) || sameLetters(old, now)
  )
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu) ?? []

/** `the the`: a word typed twice. */
const isRepeated = (words: readonly string[], index: number) => index > 0 && words[index] === words[index - 1]

/** `a lot` for `alot`, `data base` for `database`: only spaces moved. */
const sameLetters = (old: readonly string[], now: readonly string[]) => old.join('') === now.join('')

/** One word that was corrected into the other. */
function isRespelt(before: string, after: string): boolean {
  if (/\p{N}/u.test(before + after)) return false
  if (bare(before) === bare(after)) return true
  if (isNegation(before) !== isNegation(after)) return false
  if (isTransposition(before, after)) return true
  const shorter = Math.min(before.length, after.length)
  if (shorter < 4 || before[0] !== after[0]) return false
  return distance(before, after) <= (shorter < 8 ? 1 : 2)
}

const isNegation = (word: string) =>
  /n[’']t$|^(?:not|no|never|cannot|kein\w*|nicht|nie|pas|jamais|nunca|não)$/u.test(word)

/** Without accents and apostrophes. */
const bare = (word: string) => word.normalize('NFD').replace(/[\p{M}’']/gu, '')

/** `teh` for `the`. */
function isTransposition(before: string, after: string): boolean {
  if (before.length !== after.length) return false
  const [first, second, ...others] = [...before].flatMap((letter, index) => (letter === after[index] ? [] : [index]))
  if (first === undefined || second !== first + 1 || others.length > 0) return false
  return before[first] === after[second] && before[second] === after[first]
}

/** Letters to insert, remove or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (const [place, other] of [...b].entries())
      next.push(
        Math.min((next[place] ?? 0) + 1, (row[place + 1] ?? 0) + 1, (row[place] ?? 0) + (letter === other ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}
