/**
 * Ships to the browser. Folds the front matter away while the form shows it. What is folded is changed by the form only: a key at the
 * beginning of the text would write before the first fence, or delete the end of the last.
 */
import { foldEffect, foldedRanges, unfoldEffect } from '@codemirror/language'
import { EditorSelection, EditorState, type Extension, type SelectionRange, type Transaction } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { matterRange } from '../../fields/matter-range.ts'

export function foldMatter(view: EditorView, isFolded: boolean): void {
  const range = matterRange(view.state.doc.toString())
  if ('refused' in range) return
  const line = { from: 0, to: view.state.doc.lineAt(range.to).to }
  if ((foldedEnd(view.state) === line.to) === isFolded) return
  view.dispatch({ effects: isFolded ? foldEffect.of(line) : unfoldEffect.of(line) })
}

/** The offset after the last fence while it is folded; null if it is not. */
function foldedEnd(state: EditorState): number | null {
  let end: number | null = null
  foldedRanges(state).between(0, 0, (from, to) => {
    if (from === 0) end = to
  })
  return end
}

/** Where the author is, not the form or a button. */
const typed = (change: Transaction): boolean =>
  ['input.type', 'input.paste', 'input.drop', 'delete', 'move'].some((name) => change.isUserEvent(name)) &&
  !change.isUserEvent('input.type.form')

export const foldedMatter: Extension = [
  EditorState.changeFilter.of((change) => {
    const end = typed(change) ? foldedEnd(change.startState) : null
    // What is inserted at the edges of a range is let through: it begins before the text, and ends with the line break after the fence.
    return end === null ? true : [-1, Math.min(end + 1, change.startState.doc.length)]
  }),
  // Keys and clicks lead to its edges; what is found within it is unfolded.
  EditorState.transactionFilter.of((change) => {
    const { selection, startState } = change
    const end = selection && !change.docChanged && change.isUserEvent('select') ? foldedEnd(startState) : null
    if (!selection || end === null || change.isUserEvent('select.search')) return change
    const start = Math.min(end + 1, startState.doc.length)
    if (selection.ranges.every(({ from }) => from >= start)) return change
    const moved = ({ anchor, head }: SelectionRange) =>
      EditorSelection.range(Math.max(anchor, start), Math.max(head, start))
    return [
      change,
      { selection: EditorSelection.create(selection.ranges.map(moved), selection.mainIndex), sequential: true },
    ]
  }),
]
