/** Finishes asides, which stand in the margin of wide screens, and pull quotes. Runs after the sanitiser. */
import type { Element, ElementContent } from 'hast'
import type { Messages } from '../../../../core/messages/messages.ts'

/** Gives an aside its role; its title, if it has one, is the term that it explains. */
export function asideOf(node: Element, messages: Messages): void {
  const title = takeTitle(node)
  if (title) node.children.unshift({ ...title, properties: { className: ['aside-title'] } })
  node.properties = { ...placed(node), className: ['aside'], role: 'note', ariaLabel: messages.aside }
}

/** Marks a pull quote; the words after its mark name the source, which follows the quote. */
export function pullQuoteOf(node: Element): void {
  const source = takeTitle(node)
  if (source) node.children.push({ ...source, properties: { className: ['pull-source'] } })
  node.properties = { ...placed(node), className: ['pull'] }
}

const isTitle = (child: ElementContent): child is Element =>
  child.type === 'element' && 'dataCalloutTitle' in child.properties

function takeTitle(node: Element): Element | undefined {
  const title = node.children.find(isTitle)
  node.children = node.children.filter((child) => child !== title)
  return title
}

const placed = ({ properties: { lang, dir, id } }: Element) => ({
  ...(lang ? { lang } : {}),
  ...(dir ? { dir } : {}),
  ...(id ? { id } : {}),
})
