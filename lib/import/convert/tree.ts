/** Finds and tests elements in trees of HTML. */
import type { Element, Nodes, Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { withoutMarks } from './verbatim.ts'

/** Parses HTML of a body, however broken. */
export function parseBody(html: string): Root {
  const tree = fromParse5(parseFragment(withoutMarks(html), { scriptingEnabled: false }))
  return tree.type === 'root' ? tree : { type: 'root', children: [] }
}

export const headingNames: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** A predicate type that not every element has, so that an element with another name is still one in the other branch. */
export type NamedElement = Element & { tagName: Lowercase<string> }

export const isElement = (node: Nodes | undefined, ...names: readonly string[]): node is NamedElement =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))

/** Every element with one of these names below a node, in document order; not below one another if `outermost`. */
export function elementsNamed(node: Nodes, names: readonly string[], outermost = false): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child): Element[] => {
    const found = isElement(child, ...names)
    const below = found && outermost ? [] : elementsNamed(child, names)
    return found ? [child, ...below] : below
  })
}

export const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : []

export const hasClass = (node: Nodes | undefined, name: string): node is NamedElement =>
  isElement(node) && classesOf(node).includes(name)

export const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: Element['children']
): Element => ({ type: 'element', tagName, properties, children })

export const text = (value: string): { type: 'text'; value: string } => ({ type: 'text', value })

/** A paragraph that is one link with its address as text: the site shows the video behind it, or the link. */
export const bareLink = (href: string): Element => element('p', {}, element('a', { href }, text(href)))
