/** Ships to the browser. The changes that make one text of another, by lines: the caret, and what was typed meanwhile, stay where they are. */
import { ChangeSet, type ChangeSpec, Text } from '@codemirror/state'
import { differences } from '../../../core/text/differences.ts'

export function textChanges(before: string, after: string): ChangeSet {
  const [old, now] = [withEnds(before), withEnds(after)]
  const changes: ChangeSpec[] = []
  let at = 0
  let open: { from: number; to: number; insert: string } | undefined
  for (const step of differences(old, now)) {
    if (step.kind === 'same') {
      if (open) changes.push(narrowed(open, before))
      open = undefined
      at += old[step.before]?.length ?? 0
      continue
    }
    open ??= { from: at, to: at, insert: '' }
    if (step.kind === 'added') open.insert += now[step.after] ?? ''
    else {
      at += old[step.before]?.length ?? 0
      open.to = at
    }
  }
  if (open) changes.push(narrowed(open, before))
  return ChangeSet.of(changes, before.length, '\n')
}

/** Lines with their ends, so that they add up to the text. */
const withEnds = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Removes the common beginning and end. */
function narrowed({ from, to, insert }: { from: number; to: number; insert: string }, before: string): ChangeSpec {
  const old = before.slice(from, to)
  const shorter = Math.min(old.length, insert.length)
  let start = 0
  while (start < shorter && old[start] === insert[start]) start++
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === insert.at(-1 - end)) end++
  return {
    from: from + start,
    to: to - end,
    insert: Text.of(insert.slice(start, insert.length - end).split('\n')),
  }
}
