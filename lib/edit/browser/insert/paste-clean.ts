/** Ships to the browser. Text pasted from Word, Google Docs or a web page becomes Markdown. Undo goes back to the plain text. */
import { isolateHistory } from '@codemirror/commands'
import { syntaxTree } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { api } from '../api-client.ts'

/** Code is pasted as it is: from an editor, and into code. */
const fromEditor = ['vscode-editor-data', 'application/vnd.jetbrains']
const verbatim = new Set(['FencedCode', 'CodeBlock', 'Frontmatter', 'FrontmatterContent', 'InlineCode', 'HTMLBlock'])

/** @returns whether the event was taken */
export function pasteClean(event: ClipboardEvent, view: EditorView, said: (text: string) => void): boolean {
  const { clipboardData } = event
  const html = clipboardData?.getData('text/html') ?? ''
  const plain = (clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n')
  if (html === '' || plain === '') return false
  if (clipboardData?.types.some((type) => fromEditor.some((name) => type.startsWith(name)))) return false
  if (isVerbatim(view)) return false
  event.preventDefault()
  const { from, to } = view.state.selection.main
  view.dispatch({
    changes: { from, to, insert: plain },
    selection: { anchor: from + plain.length },
    userEvent: 'input.paste',
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
  })
  void replaceByMarkdown(view, html, plain, said)
  return true
}

function isVerbatim({ state }: EditorView): boolean {
  for (let node = syntaxTree(state).resolveInner(state.selection.main.head, -1); ; ) {
    if (verbatim.has(node.name)) return true
    if (!node.parent) return false
    node = node.parent
  }
}

async function replaceByMarkdown(view: EditorView, html: string, plain: string, said: (text: string) => void) {
  const { head } = view.state.selection.main
  const before = view.state.doc
  try {
    const markdown = (await api.paste(html)).markdown.trim()
    // What was typed meanwhile is worth more than the form of the paste.
    if (markdown === '' || markdown === plain.trim() || !view.state.doc.eq(before)) return
    view.dispatch({
      changes: { from: head - plain.length, to: head, insert: markdown },
      selection: { anchor: head - plain.length + markdown.length },
      userEvent: 'input.paste',
      annotations: isolateHistory.of('full'),
      effects: EditorView.scrollIntoView(head - plain.length + markdown.length),
    })
    said('Pasted as Markdown. Undo once for the plain text.')
  } catch {
    said('Pasted as plain text: it could not be made Markdown.')
  }
}
