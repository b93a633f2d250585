/** Ships to the browser. What the buttons above the text do, each with its key: they put Markdown around or before what is selected. */
import { type ChangeSpec, EditorSelection } from '@codemirror/state'
import type { Command, EditorView } from '@codemirror/view'

/** Puts a mark around the selected words, or takes it away where it is. */
export const around =
  (mark: string): Command =>
  (view) => {
    const { state } = view
    view.dispatch(
      state.changeByRange((range) => {
        const { from, to } = range.empty ? (state.wordAt(range.head) ?? range) : range
        const [before, after] = [state.sliceDoc(from - mark.length, from), state.sliceDoc(to, to + mark.length)]
        if (before === mark && after === mark)
          return {
            changes: [
              { from: from - mark.length, to: from },
              { from: to, to: to + mark.length },
            ],
            range: EditorSelection.range(from - mark.length, to - mark.length),
          }
        return {
          changes: [
            { from, insert: mark },
            { from: to, insert: mark },
          ],
          range: EditorSelection.range(from + mark.length, to + mark.length),
        }
      }),
      { userEvent: 'input', scrollIntoView: true },
    )
    return true
  }

/** Begins the selected lines with a mark, or takes it away if all have it. */
export const before =
  (mark: string | ((index: number) => string), present: RegExp): Command =>
  (view) => {
    const lines = selectedLines(view)
    const all = lines.every(({ text }) => present.test(text))
    const changes = lines.flatMap(({ from, text }, index): ChangeSpec[] => {
      const found = present.exec(text)?.[0] ?? ''
      const insert = all ? '' : typeof mark === 'string' ? mark : mark(index)
      return text.trim() === '' && lines.length > 1 ? [] : [{ from, to: from + found.length, insert }]
    })
    view.dispatch({ changes, userEvent: 'input', scrollIntoView: true })
    return true
  }

function selectedLines({ state }: EditorView) {
  const { doc, selection } = state
  const [first, last] = [doc.lineAt(selection.main.from).number, doc.lineAt(selection.main.to).number]
  return Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index))
}

/** A fence around the selected lines, ready for the name of the language. */
export const codeBlock: Command = (view) => {
  const lines = selectedLines(view)
  const [from, to] = [lines[0]?.from ?? 0, lines.at(-1)?.to ?? 0]
  const text = view.state.sliceDoc(from, to)
  view.dispatch({
    changes: { from, to, insert: `\`\`\`\n${text}\n\`\`\`` },
    selection: { anchor: from + 3 },
    userEvent: 'input',
    scrollIntoView: true,
  })
  return true
}

export const bold = around('**')
export const italic = around('*')
export const inlineCode = around('`')
export const heading = before('## ', /^#{1,6} /)
export const quote = before('> ', /^> /)
export const bullets = before('- ', /^[-*+] /)
export const numbers = before((index) => `${index + 1}. `, /^\d+[.)] /)
