/** Names reference links and footnotes without a definition: Markdown leaves them in the text as typed. */
import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from './report.ts'

const footnote = /\[\^([^\]\s]+)\]/g
const link = /(?<=^|[\s(])!?\[[^[\]]+\]\[([^[\]]*)\]/g

export function remarkUndefinedReferences() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (node) => {
      for (const [, name] of node.value.matchAll(footnote)) {
        const message = `The footnote [^${name}] has no definition`
        report(file, 'reference-undefined', node, message, `Add a line [^${name}]: … below the text`)
      }
      for (const [reference] of node.value.matchAll(link)) {
        report(
          file,
          'reference-undefined',
          node,
          `The reference ${reference} has no definition`,
          'Add a line [name]: address',
        )
      }
      return SKIP
    })
  }
}
