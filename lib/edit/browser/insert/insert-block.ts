/** Ships to the browser. Puts a block of Markdown at the caret. */
import type { SelectionRange } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** Puts a block at the caret, with an empty line before and after it. */
export function insertBlock(view: EditorView, text: string, range: SelectionRange = view.state.selection.main): void {
  const { doc } = view.state
  const [above, below] = [doc.sliceString(0, range.from), doc.sliceString(range.to)]
  const start = above === '' || above.endsWith('\n\n') ? '' : above.endsWith('\n') ? '\n' : '\n\n'
  const end = below.startsWith('\n\n') || below === '' ? '' : below.startsWith('\n') ? '\n' : '\n\n'
  view.dispatch({
    changes: { from: range.from, to: range.to, insert: start + text + end },
    selection: { anchor: range.from + start.length + text.length },
    userEvent: 'input.paste',
    scrollIntoView: true,
  })
}
