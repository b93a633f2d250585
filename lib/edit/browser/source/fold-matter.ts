/** Ships to the browser. Folds the front matter away while the form shows it. */
import { foldEffect, foldedRanges, unfoldEffect } from '@codemirror/language'
import type { EditorView } from '@codemirror/view'
import { matterRange } from '../../fields/matter-range.ts'

export function foldMatter(view: EditorView, isFolded: boolean): void {
  const range = matterRange(view.state.doc.toString())
  if ('refused' in range) return
  const line = { from: 0, to: view.state.doc.lineAt(range.to).to }
  let folded = false
  foldedRanges(view.state).between(line.from, line.to, (from, to) => {
    if (from === line.from && to === line.to) folded = true
  })
  if (folded === isFolded) return
  view.dispatch({ effects: isFolded ? foldEffect.of(line) : unfoldEffect.of(line) })
}
