/** Reports reference links and footnotes without a definition, which Markdown leaves in the text as typed. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { textLocator } from '../../tree/source-points.ts'
import { SKIP, visit } from '../../tree/visit.ts'

/** A footnote, or else a link's text and name. */
const reference = /(\[\^[^\]\s]+\])|(?<=^|[\s(])!?\[([^[\]]+)\]\[([^[\]]*)\]/g

/** Whether a footnote and its words are a line, which only lacks its colon. */
const isLine = (text: string, typed: string) => text.split('\n').some((line) => line.startsWith(`${typed} `))

export function remarkUndefinedReferences() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (node) => {
      const locate = textLocator(node, file)
      for (const [typed, footnote, text, name] of node.value.matchAll(reference)) {
        const what = footnote ? 'footnote' : 'reference'
        const remedy =
          footnote && isLine(node.value, typed)
            ? `Write ${typed}: at the beginning of the line`
            : footnote
              ? `Add a line ${typed}: … below the text`
              : `Add a line [${name || text}]: address`
        report(file, 'reference-undefined', locate(typed), `The ${what} ${typed} has no definition`, remedy)
      }
      return SKIP
    })
  }
}
