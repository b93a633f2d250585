/** Facts about an element that the Markdown alternate needs and the page does not show, stored in the node's `data`. */
import type { Element } from 'hast'

type Memory = {
  /** How the author aligned a cell. */
  align?: string
  /** Set inside a table cell. */
  inCell?: true
}

export function remember(node: Element, memory: Memory): void {
  Object.assign(node, { data: { ...node.data, ...memory } })
}

export function remembered(node: Element): Memory {
  const data: Memory & object = { ...node.data }
  return data
}
