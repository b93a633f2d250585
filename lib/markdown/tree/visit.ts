/**
 * `visit` and `visitParents` of unist-util-visit, as far as the pipeline uses them and with their types. The package makes a named function
 * for every node of every visit (`Object.defineProperty`), which over thirty plugins took a fifth of the time of a body.
 */
import type { Node, Parent } from 'unist'
import type { BuildVisitor } from 'unist-util-visit'
import type { BuildVisitor as BuildParentsVisitor } from 'unist-util-visit-parents'

/** Returned by a visitor: not into this node. */
export const SKIP = 'skip'

type Result = undefined | null | boolean | string | number | readonly [action?: unknown, next?: number | null]
type Enter = (node: Node, index: number | undefined, ancestors: Parent[]) => Result

/** Calls back for each node, or each of a type, parents first. The visitor may return SKIP, the index to go on with, or both; ending early is not known here. */
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

/** The same with all ancestors, outermost first; the list is the visitor's only until it returns. */
export function visitParents<Tree extends Node, Type extends string>(
  tree: Tree,
  type: Type,
  visitor: BuildParentsVisitor<Tree, Type>,
): void {
  const enter = visitor as (node: Node, ancestors: Parent[]) => Result
  walk(tree, undefined, [], type, (node, _index, ancestors) => enter(node, ancestors))
}

/** Returns the index to go on with, where the visitor named one. */
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
