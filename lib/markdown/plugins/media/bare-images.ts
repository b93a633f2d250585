/** An author's `<picture>` becomes its `<img>`: the site makes the sizes and formats itself. Its other sources would be files that nobody encodes. */
import type { Element, Root } from 'hast'
import { visit } from '../../tree/visit.ts'

export function rehypeBareImages() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'picture' || !parent || index === undefined) return
      const image = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'img')
      parent.children.splice(index, 1, ...(image ? [image] : []))
      return index
    })
  }
}
