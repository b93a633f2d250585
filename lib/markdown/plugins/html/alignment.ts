/** Turns `align` on table cells and old HTML into a class: the attribute is obsolete, and an inline style would violate the security policy. */
import type { Root } from 'hast'
import { remember } from '../../alternate/memory.ts'
import { elements } from '../../tree/elements.ts'

export function rehypeAlignment() {
  return (tree: Root): void => {
    for (const node of elements(tree)) {
      const { properties } = node
      const { align, className } = properties
      // The Markdown alternate states every alignment.
      if (typeof align === 'string') remember(node, { align })
      delete properties.align
      const classes = [className ?? []].flat().map(String)
      if (align === 'right' || align === 'center') classes.push(`align-${align}`)
      if (classes.length > 0) properties.className = classes
      else delete properties.className // the sanitiser leaves an empty one after removing every class
    }
  }
}
