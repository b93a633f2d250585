/** `<!--more-->`, or the comments of Docusaurus, Nikola and Pelican: where the author ends the summary. */

import type { Element, Nodes, Root } from 'hast'
import type { VFile } from 'vfile'
import { bodyMetadata } from '../../compile/body-metadata.ts'
import { report } from '../../tree/report.ts'
import { visibleText } from '../../tree/visible-text.ts'
import { visit } from '../../tree/visit.ts'

const mark = '<!--more-->'

/** Comments do not survive the sanitiser: the mark becomes an element that does. */
export function rehypeMoreMark() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (index === undefined || !parent || !('value' in node) || !isMarkOf(node)) return
      const { position } = node
      parent.children[index] = {
        type: 'element',
        tagName: 'span',
        properties: { dataMore: '' },
        children: [],
        position,
      }
    })
  }
}

function isMarkOf({ type, value }: Nodes & { value: string }): boolean {
  if (type === 'comment') return /^\s*(?:more|truncate|TEASER_END|PELICAN_END_SUMMARY)\b/i.test(value)
  return /^mdx(?:Flow|Text)Expression$/.test(type) && /^\s*\/\*\s*(?:more|truncate)\s*\*\/\s*$/i.test(value)
}

/** Removes the mark and stores the text before it. A mark at the very end is common on other systems, and makes the same summary as none. */
export function rehypeMore() {
  return (tree: Root, file: VFile): void => {
    const before = upToMark(tree)
    const text = before && visibleText(before).replace(/\s+/g, ' ').trim()
    if (text) bodyMetadata(file).more = text
    let count = 0
    visit(tree, 'element', (node, index, parent) => {
      if (isMoreMark(node) && parent && index !== undefined) {
        count += 1
        if (count === 1 && !text)
          report(
            file,
            'markdown-slip',
            node,
            `No text precedes ${mark}, so it ends no summary`,
            'Move it below the words of the summary, or remove it',
          )
        if (count === 2)
          report(
            file,
            'markdown-slip',
            node,
            `The summary ends at the first ${mark}; this one does nothing`,
            'Remove one of the two',
          )
        parent.children.splice(index, 1, ...node.children)
        return index
      }
    })
  }
}

/** Whether a node is the mark, which is not on the page. */
export const isMoreMark = (node: Nodes): node is Element =>
  node.type === 'element' && node.tagName === 'span' && 'dataMore' in node.properties

/** A copy of the tree cut at the first mark; null when there is none. */
function upToMark<T extends Nodes>(node: T): T | null {
  if (!('children' in node)) return null
  for (const [index, child] of node.children.entries()) {
    if (isMoreMark(child)) return { ...node, children: node.children.slice(0, index) }
    const cut = upToMark(child)
    if (cut) return { ...node, children: [...node.children.slice(0, index), cut] }
  }
  return null
}
