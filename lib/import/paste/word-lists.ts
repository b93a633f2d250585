/** Makes lists of Word's: it copies items as paragraphs, with the level in their style and the bullet or number in their text. */
import type { Element, ElementContent, Nodes, Parents, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { classesOf, element, isElement, type NamedElement } from '../convert/tree.ts'

type Item = { level: number; isOrdered: boolean; children: ElementContent[] }

export function wordLists(tree: Root): void {
  const parents: Parents[] = []
  visit(tree, (node) => {
    if ('children' in node && node.children.some(isItem)) parents.push(node)
  })
  for (const parent of parents) {
    const made: Nodes[] = []
    let items: Item[] = []
    const end = () => {
      if (items.length > 0) made.push(listOf(items, 1))
      items = []
    }
    for (const child of parent.children) {
      if (isItem(child)) items.push(itemOf(child))
      // White space between two items.
      else if (items.length === 0 || child.type === 'element') {
        end()
        made.push(child)
      }
    }
    end()
    parent.children = made as typeof parent.children
  }
}

const styleOf = ({ properties: { style } }: Element) => (typeof style === 'string' ? style : '')

function isItem(node: Nodes): node is NamedElement {
  return (
    isElement(node, 'p') &&
    (classesOf(node).some((name) => /^MsoListParagraph/.test(name)) || /mso-list:/.test(styleOf(node))) &&
    /mso-list:\s*l\d+ level\d+/.test(styleOf(node))
  )
}

function itemOf(paragraph: Element): Item {
  const level = Math.min(9, Number(/level(\d+)/.exec(styleOf(paragraph))?.[1] ?? 1))
  const isMarker = (node: ElementContent) =>
    node.type === 'element' && (/mso-list:\s*Ignore/i.test(styleOf(node)) || hasMarker(node))
  const marker = paragraph.children.find(isMarker)
  const typed = marker ? textOf(marker) : ''
  const children = paragraph.children.filter((node) => node !== marker && node.type !== 'comment')
  return { level, isOrdered: /^\s*\(?[0-9a-z]{1,4}[.)]/i.test(typed) && !/^\s*o\s/.test(typed), children }
}

const hasMarker = (node: Element): boolean =>
  node.children.some(
    (child) => child.type === 'element' && (/mso-list:\s*Ignore/i.test(styleOf(child)) || hasMarker(child)),
  )

function listOf(items: readonly Item[], level: number): Element {
  const list = element(items[0]?.isOrdered ? 'ol' : 'ul', {})
  let at = 0
  while (at < items.length) {
    const { level: own = level, children = [] } = items[at] ?? {}
    if (own <= level || list.children.length === 0) {
      list.children.push(element('li', {}, ...children))
      at++
      continue
    }
    const next = items.findIndex((item, index) => index > at && item.level <= level)
    const end = next < 0 ? items.length : next
    const last = list.children.at(-1)
    if (last?.type === 'element') last.children.push(listOf(items.slice(at, end), level + 1))
    at = end
  }
  return list
}
