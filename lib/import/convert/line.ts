/** Writes titles and descriptions: one line of inline HTML, escaped so that none of it is read as Markdown. */
import type { Nodes } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { parseInline } from '../../core/inline-markup/inline-markup.ts'
import { parseBody } from './tree.ts'

const kept: ReadonlySet<string> = new Set(
  'abbr b cite code del dfn em i ins kbd mark q s samp small strong sub sup u var'.split(' '),
)
const removed: ReadonlySet<string> = new Set(['script', 'style', 'template'])

/** @param html as exports have it: inline elements, entities, and in descriptions also paragraphs */
export function lineOf(html: string): string {
  return joined(parseBody(html)).replace(/\s+/g, ' ').trim()
}

/** The same without markup. */
export const plainLine = (html: string): string => textOf(parseBody(html)).replace(/\s+/g, ' ').trim()

function joined(node: Nodes): string {
  if (node.type === 'text') return escaped(node.value)
  if (!('children' in node)) return ''
  if (node.type === 'element' && removed.has(node.tagName)) return ''
  const inside = node.children.map(joined).join('')
  if (node.type !== 'element') return inside
  if (node.tagName === 'br') return ' '
  return kept.has(node.tagName)
    ? `<${node.tagName}>${inside}</${node.tagName}>`
    : ['p', 'div', 'li'].includes(node.tagName)
      ? ` ${inside} `
      : inside
}

/** Escapes every sign that could open markup, but only in a text that would be read differently. */
function escaped(text: string): string {
  const nodes = parseInline(text)
  const isPlain = nodes.every((node) => typeof node === 'string') && nodes.join('') === text
  return isPlain ? text : text.replace(/[\\`*_~<[]|&(?=#?\w+;)/g, '\\$&')
}
