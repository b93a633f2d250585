/** `align` of table cells and old HTML becomes a class: the attribute is obsolete, an inline style would break the policy. */
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

export function rehypeAlignment() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      const { align } = properties
      if (align === undefined) return
      delete properties.align
      if (align !== 'right' && align !== 'center') return
      properties.className = [[properties.className ?? []].flat(), `align-${align}`].flat().map(String)
    })
  }
}
