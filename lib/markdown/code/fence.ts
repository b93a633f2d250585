/** Carries what an author writes after a fence's language (`title="x.ts" {1,3}`) through raw HTML and sanitising, which drop node data but keep attributes. */
import type { Code, Root } from 'mdast'
import { visit } from '../visit.ts'

/**
 * A remark plugin: moves the meta of every fence to the attribute `data-meta` of its `<code>`, where `rehypeCode` finds and
 * removes it. The sanitiser must let `data-meta` on `code` through. ` ```js{1,3} ` (no space) is read like ` ```js {1,3} `.
 */
export function remarkFence() {
  return (tree: Root) => {
    visit(tree, 'code', (node: Code) => {
      const brace = node.lang?.indexOf('{') ?? -1
      if (node.lang && brace > 0) {
        node.meta = [node.lang.slice(brace), node.meta].filter(Boolean).join(' ')
        node.lang = node.lang.slice(0, brace)
      }
      if (!node.meta) return
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta: node.meta } }
    })
  }
}
