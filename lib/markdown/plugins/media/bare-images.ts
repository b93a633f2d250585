/** Replaces an author's `<picture>` with its `<img>`: the site makes sizes and formats itself, and would not encode the other sources. */
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
