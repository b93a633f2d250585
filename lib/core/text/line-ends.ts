/** Gives an edited text the line ends and the byte order mark of the text it was edited from. */
import { differences } from './differences.ts'

/**
 * A line that is still there keeps its line end, a changed one gets that of the line it replaces, and a new one that of the line above it.
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
  let replaced: (string | undefined)[] = []
  for (const step of differences(before, after)) {
    if (step.kind === 'removed') replaced.push(ends[step.before])
    else {
      const end = step.kind === 'same' ? ends[step.before] : replaced.shift()
      if (end !== undefined) kept.set(step.after, end)
      if (step.kind === 'same') replaced = []
    }
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
