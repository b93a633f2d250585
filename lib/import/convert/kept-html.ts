/** Writes elements that Markdown has no form for as HTML, reduced to what the site shows. */
import type { Element, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'

const kept: ReadonlySet<string> = new Set([
  ...['alt', 'cite', 'colSpan', 'controls', 'dateTime', 'dir', 'headers', 'height', 'href', 'id', 'label', 'lang'],
  ...['open', 'poster', 'reversed', 'rowSpan', 'scope', 'src', 'srcLang', 'start', 'title', 'type', 'value', 'width'],
])

/** Elements that only carried a style or a place in the old theme. */
const unwrapped: ReadonlySet<string> = new Set(['span', 'font', 'center', 'big', 'tt', 'blink', 'marquee'])

/**
 * Writes an element as one block of HTML, without the attributes of the old theme.
 * A blank line would end the block for the Markdown parser, so none is left.
 */
export function keptHtml(element: Element): string {
  const copy = structuredClone(element)
  visit(copy, (node, index, parent) => {
    if (node.type === 'comment' && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return index
    }
    if (node.type !== 'element') return undefined
    node.properties = keptProperties(node.properties)
    if (!unwrapped.has(node.tagName) || !parent || index === undefined) return undefined
    parent.children.splice(index, 1, ...node.children)
    return index
  })
  return oneBlock(toHtml(copy))
}

/** Template tags would take effect; blank lines are kept where they are seen, as references. */
const oneBlock = (html: string): string =>
  html
    .replace(/<pre[\s>][\s\S]*?<\/pre>/g, (pre) => pre.replace(/\n(?=[ \t]*\n)/g, '&#10;'))
    .replace(/\n[ \t]*(?=\n)/g, '')
    .replace(/\{(?=[{%:])/g, '&#123;')

export function keptProperties(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => kept.has(name)))
}
