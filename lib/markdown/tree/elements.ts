/** Lists the nodes of a tree, for plugins that don't change its structure: with over thirty plugins, unist-util-visit would take most of the time. */
import type { Element, Nodes } from 'hast'
import type { Node } from 'unist'

/** All elements in document order. A snapshot: elements added later are not in it. */
export function elements(tree: Nodes): Element[] {
  return nodes<Nodes>(tree).filter((node): node is Element => node.type === 'element')
}

/** All nodes of a tree in document order, starting with the tree itself. */
export function nodes<T extends Node>(tree: T): T[] {
  const all: T[] = []
  const pending: T[] = [tree]
  for (let node = pending.pop(); node; node = pending.pop()) {
    all.push(node)
    if ('children' in node && Array.isArray(node.children)) pending.push(...node.children.toReversed())
  }
  return all
}
