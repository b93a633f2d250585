/** Gives an edited text the line ends and the byte order mark of the text it was edited from. */
import { differences } from '../../core/text/differences.ts'

/**
 * A line that is still there keeps its line end, and a new one gets that of the line above it.
 * @param raw the text before, as it is in the file
 * @param text the text now, with `\n` line ends
 */
export function withLineEndsOf(raw: string, text: string): string {
  const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : ''
  const pieces = raw.slice(mark.length).split(/(\r\n?|\n)/)
  const before = pieces.filter((_, index) => index % 2 === 0)
  const ends = pieces.filter((_, index) => index % 2 === 1)
  const kinds = new Set(ends)
  const [only = '\n'] = kinds
  if (kinds.size <= 1) return mark + (only === '\n' ? text : text.replaceAll('\n', only))
  const after = text.split('\n')
  const kept = new Map<number, string>()
  for (const step of differences(before, after)) {
    const end = step.kind === 'same' ? ends[step.before] : undefined
    if (step.kind === 'same' && end !== undefined) kept.set(step.after, end)
  }
  let last = only
  return (
    mark +
    after
      .map((line, index) => {
        last = kept.get(index) ?? last
        return index === after.length - 1 ? line : line + last
      })
      .join('')
  )
}
