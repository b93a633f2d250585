/** Reads HTML with parse5, keeping where each node stands in the source: publishing cuts by offsets and never serialises again. */
import { defaultTreeAdapter, parse, type Token, type DefaultTreeAdapterTypes as Tree, type TreeAdapter } from 'parse5'

export type Document = Tree.Document
export type Element = Tree.Element
export type Node = Tree.ChildNode

/** A stretch of the source, end exclusive. */
export type Range = { start: number; end: number }

/** Notes where an element ends in the place that parse5 made for it: it would make each location anew, which takes a tenth of the time of parsing. */
const treeAdapter: TreeAdapter<Tree.DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  updateNodeSourceCodeLocation(node, end) {
    const location = node.sourceCodeLocation as Token.ElementLocation | undefined
    if (!location) return
    location.endOffset = end.endOffset ?? location.endOffset
  },
}

let last: { html: string; document: Document } | undefined

/** Parses a whole page. The same text asked for again, as what is made of a page does, gives the same document. */
export function parseHtml(html: string): Document {
  if (last?.html !== html) last = { html, document: parse(html, { sourceCodeLocationInfo: true, treeAdapter }) }
  return last.document
}

/**
 * Keeps the document of a text that was not parsed: of one that is known to parse to the same.
 * @param document where it was changed, nothing that was listed of it before counts
 */
export function keepDocument(html: string, document: Document): void {
  listed = new WeakMap()
  last = { html, document }
}

let listed = new WeakMap<Tree.ParentNode, readonly Node[]>()

/** Every node below, in document order; `<template>` contents included. Listed once, as long as nobody changes it. */
export function walk(parent: Tree.ParentNode): readonly Node[] {
  const known = listed.get(parent)
  if (known) return known
  const nodes: Node[] = []
  collect(parent, nodes)
  listed.set(parent, nodes)
  return nodes
}

function collect(parent: Tree.ParentNode, nodes: Node[]): void {
  for (const node of parent.childNodes) {
    nodes.push(node)
    if ('content' in node) collect(node.content, nodes)
    if ('childNodes' in node) collect(node, nodes)
  }
}

/** Every element below, in document order. */
export function elements(parent: Tree.ParentNode): Element[] {
  return walk(parent).filter(isElement)
}

export const isElement = (node: Tree.Node): node is Element => 'tagName' in node
export const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text'
export const isComment = (node: Tree.Node): node is Tree.CommentNode => node.nodeName === '#comment'

/** The value of an attribute, or undefined when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => (attr.prefix ? `${attr.prefix}:${attr.name}` : attr.name) === name)?.value
}

/** All text below a node, as written. */
export function textOf(node: Tree.ParentNode): string {
  let text = ''
  for (const child of walk(node)) if (isText(child)) text += child.value
  return text
}

/** Whether the element lies in an element with the attribute. */
export function isWithin(element: Element, name: string): boolean {
  for (let node: Tree.Node | null = element; node && isElement(node); node = node.parentNode)
    if (attribute(node, name) !== undefined) return true
  return false
}

/** Where a node stands in the source. Throws for a node that the parser supplied itself. */
export function rangeOf(node: Node): Range {
  const location = node.sourceCodeLocation
  if (!location) throw new Error(`<${node.nodeName}> does not stand in the source`)
  return { start: location.startOffset, end: location.endOffset }
}

/** The place right after an element's start tag. Throws when the tag is not in the source. */
export function afterStartTag(element: Element): number {
  const tag = element.sourceCodeLocation?.startTag
  if (!tag) throw new Error(`<${element.tagName}> has no start tag in the source`)
  return tag.endOffset
}

/** Where the value of an attribute stands, quotes excluded; undefined when it is not there. */
export function attributeRange(html: string, element: Element, name: string): Range | undefined {
  const location = element.sourceCodeLocation?.attrs?.[name]
  if (!location) return undefined
  const { startOffset, endOffset } = location
  const equals = html.indexOf('=', startOffset)
  if (equals < 0 || equals >= endOffset) return undefined
  const quoted = /["']/.test(html[equals + 1] ?? '')
  return { start: equals + (quoted ? 2 : 1), end: endOffset - (quoted ? 1 : 0) }
}
