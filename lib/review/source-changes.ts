/** Lists the changed lines of a source, with one line of context on either side. */
import { differences } from '../core/text/differences.ts'

export type SourceLine = {
  kind: 'same' | 'removed' | 'added' | 'gap'
  text: string
  /** The line number in the current file; absent for a removed line. */
  line?: number
}

const context = 1

/** The changed lines in order; `gap` marks omitted unchanged lines. Line endings are ignored. */
export function sourceChanges(before: string, after: string): SourceLine[] {
  const [old, now] = [lines(before), lines(after)]
  const steps = differences(old, now)
  const near = (index: number) =>
    steps.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== 'same')
  return steps.flatMap((step, index): SourceLine[] => {
    if (step.kind === 'removed') return [{ kind: 'removed', text: old[step.before] ?? '' }]
    const line = { text: now[step.after] ?? '', line: step.after + 1 }
    if (step.kind === 'added') return [{ kind: 'added', ...line }]
    if (near(index)) return [{ kind: 'same', ...line }]
    return near(index - 1) && index > 0 ? [{ kind: 'gap', text: '' }] : []
  })
}

const lines = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
