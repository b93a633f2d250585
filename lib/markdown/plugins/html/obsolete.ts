/** Replaces elements that HTML no longer has, from old posts and word processors, by their successors: presentation is dropped, text stays. */
import type { Root } from 'hast'
import { elements } from '../../tree/elements.ts'

const successors: Record<string, string> = {
  acronym: 'abbr',
  big: 'span',
  center: 'div',
  dir: 'ul',
  font: 'span',
  nobr: 'span',
  strike: 's',
  tt: 'code',
}

export function rehypeObsolete() {
  return (tree: Root): void => {
    for (const node of elements(tree)) {
      // <a name="x"> marked a link target before ids did.
      if (node.tagName === 'a' && node.properties.name) node.properties.id ??= node.properties.name
      const successor = Object.hasOwn(successors, node.tagName) ? successors[node.tagName] : undefined
      if (!successor) continue
      if (node.tagName === 'center') node.properties.align = 'center'
      for (const key of ['color', 'face', 'size']) delete node.properties[key]
      node.tagName = successor
    }
  }
}
