/** Names reference links and footnotes without a definition: Markdown leaves them in the text as typed. */
import type { Root, Text } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { report } from './report.ts'
import { SKIP, visit } from './visit.ts'

const footnote = /\[\^[^\]\s]+\]/g
const link = /(?<=^|[\s(])!?\[([^[\]]+)\]\[([^[\]]*)\]/g

export function remarkUndefinedReferences() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'text', (node) => {
      for (const [typed] of node.value.matchAll(footnote)) {
        const message = `The footnote ${typed} has no definition`
        report(
          file,
          'reference-undefined',
          placeOf(typed, node, file),
          message,
          `Add a line ${typed}: … below the text`,
        )
      }
      for (const [typed, text, name] of node.value.matchAll(link)) {
        const message = `The reference ${typed} has no definition`
        report(
          file,
          'reference-undefined',
          placeOf(typed, node, file),
          message,
          `Add a line [${name || text}]: address`,
        )
      }
      return SKIP
    })
  }
}

/** Where a piece of a text stands in the source; the text's own place where it is typed otherwise there. */
function placeOf(typed: string, node: Text, file: VFile): Point | undefined {
  const { start, end } = node.position ?? {}
  const source = String(file.value)
  const offset = source.indexOf(typed, start?.offset)
  if (!start || offset < 0 || offset > (end?.offset ?? 0)) return start
  const before = source.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
