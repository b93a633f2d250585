/** `![](x.png)` says nothing about the picture, `<img alt="">` says that it is decoration: the first loses its empty alternative here. */
import type { Root } from 'mdast'
import { visit } from '../../tree/visit.ts'

export function remarkImageAlt() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return
      if (node.alt) return
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, alt: undefined } }
    })
  }
}
