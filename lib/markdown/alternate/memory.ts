/** What the Markdown alternate has to know of an element beyond what is on the page: kept in its data, which no HTML shows. */
import type { Element } from 'hast'

type Memory = {
  /** How the author aligned a cell. */
  align?: string
  /** It stands in a cell of a table. */
  inCell?: true
}

export function remember(node: Element, memory: Memory): void {
  Object.assign(node, { data: { ...node.data, ...memory } })
}

export function remembered(node: Element): Memory {
  const data: Memory & object = { ...node.data }
  return data
}
