/**
 * `visit` and `visitParents` of unist-util-visit, reduced to what the pipeline uses, with the same types. The package creates a named
 * function for every node of every visit (`Object.defineProperty`), which took a fifth of the time of a body over thirty plugins.
 */
import type { Node, Parent } from 'unist'
import type { BuildVisitor } from 'unist-util-visit'
import type { BuildVisitor as BuildParentsVisitor } from 'unist-util-visit-parents'

/** Returned by a visitor to skip the node's children. */
export const SKIP = 'skip'

type Result = undefined | null | boolean | string | number | readonly [action?: unknown, next?: number | null]
type Enter = (node: Node, index: number | undefined, ancestors: Parent[]) => Result

/** Calls the visitor for each node, or each node of a type, parents first. It may return SKIP, the index to continue with, or both. Stopping early is not supported. */
export function visit<Tree extends Node>(tree: Tree, visitor: BuildVisitor<Tree>): void
export function visit<Tree extends Node, Type extends string>(
  tree: Tree,
  type: Type,
  visitor: BuildVisitor<Tree, Type>,
): void
export function visit(tree: Node, ...rest: unknown[]): void {
  const visitor = rest.at(-1) as (node: Node, index: number | undefined, parent: Parent | undefined) => Result
  const type = rest.length > 1 ? (rest[0] as string) : undefined
  walk(tree, undefined, [], type, (node, index, ancestors) => visitor(node, index, ancestors[ancestors.length - 1]))
}

/** Like `visit`, with all ancestors, outermost first. The list is valid only until the visitor returns. */
export function visitParents<Tree extends Node, Type extends string>(
  tree: Tree,
  type: Type,
  visitor: BuildParentsVisitor<Tree, Type>,
): void {
  const enter = visitor as (node: Node, ancestors: Parent[]) => Result
  walk(tree, undefined, [], type, (node, _index, ancestors) => enter(node, ancestors))
}

/** Returns the index to continue with, where the visitor gave one. */
function walk(
  node: Node,
  index: number | undefined,
  ancestors: Parent[],
  type: string | undefined,
  enter: Enter,
): number | undefined {
  const result = type === undefined || node.type === type ? enter(node, index, ancestors) : undefined
  const action = typeof result === 'object' && result !== null ? result[0] : result
  if (action !== SKIP && 'children' in node) {
    const parent = node as Parent
    ancestors.push(parent)
    for (let at = 0; at > -1 && at < parent.children.length; ) {
      at = walk(parent.children[at] as Node, at, ancestors, type, enter) ?? at + 1
    }
    ancestors.pop()
  }
  const next = typeof result === 'object' && result !== null ? result[1] : result
  return typeof next === 'number' ? next : undefined
}
