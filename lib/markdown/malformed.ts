/** Names addresses that no browser can read: a stray `%`, or an absolute address that is none. */
import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from './report.ts'

const strayPercent = /%(?![\da-f]{2})/i

/** A stray `%` in Markdown: on the way to HTML it would be encoded, and look right. */
export function remarkMalformed() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if ('url' in node && strayPercent.test(node.url)) name(file, node, node.url)
    })
  }
}

/** All that is wrong with an address in HTML. */
export function rehypeMalformed() {
  return (tree: HastRoot, file: VFile): void => {
    visit(tree, 'element', (node) => {
      for (const key of ['href', 'src', 'poster']) {
        const value = node.properties[key]
        if (typeof value === 'string' && (strayPercent.test(value) || isNoUrl(value))) name(file, node, value)
      }
    })
  }
}

const isNoUrl = (value: string): boolean =>
  /^(?:https?:|\/\/)/.test(value) && !URL.canParse(value, 'https://example.org')

function name(file: VFile, node: Node, address: string): void {
  report(
    file,
    'link-malformed',
    node,
    `The address “${address}” cannot be read`,
    'Correct it; a literal % is written %25',
  )
}
