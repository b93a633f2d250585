/** Removes the empty alternative of `![](x.png)`, which says nothing about the picture; `<img alt="">` marks it as decoration and stays. */
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
