/** Finds the paragraphs of a document whose meaning has changed since an earlier version. */
import { differences } from '../../core/text/differences.ts'
import type { CompiledBody } from '../../markdown/index.ts'
import { type ChangedSentences, changedSentences } from './changed-sentences.ts'
import { isTypoFix } from './typo-fix.ts'

export type StaleParagraph = {
  change: 'changed' | 'added' | 'removed'
  /** Its place among the paragraphs of the present version, from 1; of a removed one, the place where it was. */
  number: number
  text: string
  /** Of a changed one. */
  sentences?: ChangedSentences
}

/** The visible text of a body, block by block: headings, paragraphs, list items, cells. How its lines are wrapped does not matter. */
export const paragraphsOf = ({ text }: Pick<CompiledBody, 'text'>): string[] =>
  text.split('\n').flatMap((line) => line.replace(/\s+/g, ' ').trim() || [])

/**
 * @param then the paragraphs when the translation was written
 * @param now the present paragraphs
 * @param language of both, BCP 47
 */
export function staleParagraphs(then: readonly string[], now: readonly string[], language: string): StaleParagraph[] {
  const stale: StaleParagraph[] = []
  let gone: number[] = []
  let come: number[] = []
  let place = 0
  const settle = () => {
    const pairs = paired(gone, come, then, now)
    for (const index of come) {
      const before = pairs.get(index)
      const text = now[index] ?? ''
      if (before === undefined) stale.push({ change: 'added', number: index + 1, text })
      else if (!isTypoFix(then[before] ?? '', text)) {
        const sentences = changedSentences(then[before] ?? '', text, language)
        stale.push({ change: 'changed', number: index + 1, text, sentences })
      }
    }
    const kept = new Set(pairs.values())
    for (const index of gone)
      if (!kept.has(index)) stale.push({ change: 'removed', number: place + 1, text: then[index] ?? '' })
    gone = []
    come = []
  }
  for (const step of differences(then, now)) {
    if (step.kind === 'same') {
      settle()
      place = step.after + 1
    } else if (step.kind === 'removed') gone.push(step.before)
    else come.push(step.after)
  }
  settle()
  return stale
}

/** Old and new versions of the same paragraph, by the words that they share. */
function paired(
  gone: readonly number[],
  come: readonly number[],
  then: readonly string[],
  now: readonly string[],
): Map<number, number> {
  const pairs = new Map<number, number>()
  const left = new Set(gone)
  for (const index of come) {
    const words = wordSet(now[index] ?? '')
    const [best] = [...left]
      .map((before) => ({ before, likeness: likeness(words, wordSet(then[before] ?? '')) }))
      .sort((a, b) => b.likeness - a.likeness)
    if (!best || best.likeness < 1 / 3) continue
    pairs.set(index, best.before)
    left.delete(best.before)
  }
  // A single paragraph in the place of a single other one is the same, rewritten.
  const [only] = left
  const unpaired = come.filter((index) => !pairs.has(index))
  if (left.size === 1 && only !== undefined && unpaired.length === 1 && unpaired[0] !== undefined)
    pairs.set(unpaired[0], only)
  return pairs
}

const wordSet = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / (new Set([...one, ...other]).size || 1)
}
