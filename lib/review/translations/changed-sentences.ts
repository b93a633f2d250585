/** The sentences in which two versions of a paragraph differ. */
import { differences } from '../../core/text/differences.ts'

export type ChangedSentences = { before: string[]; now: string[] }

/** @param language of both, BCP 47 */
export function changedSentences(before: string, now: string, language: string): ChangedSentences {
  const then = sentencesOf(before, language)
  const present = sentencesOf(now, language)
  const steps = differences(then, present)
  return {
    before: steps.flatMap((step) => (step.kind === 'removed' ? (then[step.before] ?? []) : [])),
    now: steps.flatMap((step) => (step.kind === 'added' ? (present[step.after] ?? []) : [])),
  }
}

const sentencesOf = (text: string, language: string): string[] =>
  [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim())
