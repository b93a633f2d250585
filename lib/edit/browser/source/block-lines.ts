/** Ships to the browser. Marks the lines of front matter, code and tables, which are set in the code font; prose is set in the text font. */
import { syntaxTree } from '@codemirror/language'
import { RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

const classes: Readonly<Record<string, string>> = {
  Frontmatter: 'line-matter',
  FencedCode: 'line-code',
  CodeBlock: 'line-code',
  HTMLBlock: 'line-code',
  Table: 'line-table',
  ATXHeading1: 'line-heading',
  ATXHeading2: 'line-heading',
  ATXHeading3: 'line-heading',
  Blockquote: 'line-quote',
}

export const blockLines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state))
        this.decorations = decorate(update.view)
    }
  },
  { decorations: ({ decorations }) => decorations },
)

function decorate({ state, visibleRanges }: EditorView): DecorationSet {
  const lines = new Map<number, string>()
  for (const { from, to } of visibleRanges)
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        const name = classes[node.name]
        if (name === undefined) return node.name !== 'Paragraph'
        const last = state.doc.lineAt(Math.min(node.to, to)).number
        for (let line = state.doc.lineAt(Math.max(node.from, from)).number; line <= last; line++) {
          const { from: at } = state.doc.line(line)
          // The end of a block of front matter may be the beginning of the next line.
          if (at < node.to || node.from === node.to) lines.set(at, name)
        }
        return false
      },
    })
  const builder = new RangeSetBuilder<Decoration>()
  for (const [at, name] of [...lines].sort(([a], [b]) => a - b))
    builder.add(
      at,
      at,
      Decoration.line({ class: name, ...(name === 'line-code' ? { attributes: { spellcheck: 'false' } } : {}) }),
    )
  return builder.finish()
}
