/** Parses HTML with parse5, keeping the source location of every node: publishing edits pages by offset and never serialises them again. */
import { defaultTreeAdapter, parse, type Token, type DefaultTreeAdapterTypes as Tree, type TreeAdapter } from 'parse5'

/** A parsed page with the list of its nodes, which many readers of a page share. */
export type Document = Tree.Document & {
  /** Every node in document order, `<template>` contents included. */
  nodes: readonly Node[]
}
export type Element = Tree.Element
export type Node = Tree.ChildNode

/** A range of the source, end exclusive. */
export type Range = { start: number; end: number }

/** Records where an element ends in its existing location object; parse5 would create a new one, which takes a tenth of the parsing time. */
const treeAdapter: TreeAdapter<Tree.DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  updateNodeSourceCodeLocation(node, end) {
    const location = node.sourceCodeLocation as Token.ElementLocation | undefined
    if (!location) return
    location.endOffset = end.endOffset ?? location.endOffset
  },
}

/** Parses a whole page; a page that is parsed already is returned as it is. */
export function parseHtml(page: string | Document): Document {
  if (typeof page !== 'string') return page
  const document = parse(page, { sourceCodeLocationInfo: true, treeAdapter })
  return Object.assign(document, { nodes: nodesBelow(document) })
}

/** Every node below a node in document order, `<template>` contents included. Free for a document, which has the list. */
export const walk = (parent: Tree.ParentNode | Document): readonly Node[] =>
  'nodes' in parent ? parent.nodes : nodesBelow(parent)

/** Lists the nodes below a node; `editDocument` calls it after a change. */
export function nodesBelow(parent: Tree.ParentNode): readonly Node[] {
  const nodes: Node[] = []
  collect(parent, nodes)
  return nodes
}

function collect(parent: Tree.ParentNode, nodes: Node[]): void {
  for (const node of parent.childNodes) {
    nodes.push(node)
    if ('content' in node) collect(node.content, nodes)
    if ('childNodes' in node) collect(node, nodes)
  }
}

/** Every element below a node, in document order. */
export function elements(parent: Tree.ParentNode | Document): Element[] {
  return walk(parent).filter(isElement)
}

export const isElement = (node: Tree.Node): node is Element => 'tagName' in node
export const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text'
export const isComment = (node: Tree.Node): node is Tree.CommentNode => node.nodeName === '#comment'

/** The value of an attribute, or undefined when the element lacks it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => (attr.prefix ? `${attr.prefix}:${attr.name}` : attr.name) === name)?.value
}

/** All text below a node, as written. */
export function textOf(node: Tree.ParentNode): string {
  let text = ''
  for (const child of walk(node)) if (isText(child)) text += child.value
  return text
}

/** Whether the element or one of its ancestors has the attribute. */
export function isWithin(element: Element, name: string): boolean {
  for (let node: Tree.Node | null = element; node && isElement(node); node = node.parentNode)
    if (attribute(node, name) !== undefined) return true
  return false
}

/** The source range of a node. Throws for a node that the parser created itself. */
export function rangeOf(node: Node): Range {
  const location = node.sourceCodeLocation
  if (!location) throw new Error(`<${node.nodeName}> is not in the source`)
  return { start: location.startOffset, end: location.endOffset }
}

/** The offset right after an element's start tag. Throws when the tag is not in the source. */
export function afterStartTag(element: Element): number {
  const tag = element.sourceCodeLocation?.startTag
  if (!tag) throw new Error(`<${element.tagName}> has no start tag in the source`)
  return tag.endOffset
}

/** The source range of an attribute's value, without its quotes; undefined when the element lacks the attribute. */
export function attributeRange(html: string, element: Element, name: string): Range | undefined {
  const location = element.sourceCodeLocation?.attrs?.[name]
  if (!location) return undefined
  const { startOffset, endOffset } = location
  const equals = html.indexOf('=', startOffset)
  if (equals < 0 || equals >= endOffset) return undefined
  const quoted = /["']/.test(html[equals + 1] ?? '')
  return { start: equals + (quoted ? 2 : 1), end: endOffset - (quoted ? 1 : 0) }
}
