/** Keeps what stands after the language of a code fence (`ts title="x"`) through the HTML parser, as `data-meta` on `<code>`. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

export function remarkCodeMeta() {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      if (!node.meta) return
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta: node.meta } }
    })
  }
}
