/** A page's text in the plainest HTML: elements that Markdown can't express are replaced with ones that it can. */
import type { Element, ElementContent, Properties } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { mathText } from './math-text.ts'

const dropped = new Set(
  'script style template noscript button form input select textarea output dialog object'.split(' '),
)
const addresses = ['href', 'src', 'poster'] as const

/** @param address the absolute address of the page, to which relative ones are resolved */
export function plainTree(element: Element, address: string): Element {
  return { ...element, children: element.children.flatMap((child) => plain(child, address)) }
}

function plain(node: ElementContent, address: string): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : []
  const { tagName, properties } = node
  if (properties.ariaHidden === 'true' || has(node, 'anchor') || properties.dataFootnoteBackref !== undefined) return []
  // Task lists keep their boxes, which Markdown can express.
  if (dropped.has(tagName) && properties.type !== 'checkbox') return []
  const form = forms[tagName]?.(node)
  if (form) return [plainTree(form, address)]
  return [plainTree({ ...node, properties: absolute(properties, address) }, address)]
}

/** Replacements for the site's own elements; undefined if the element stays. */
const forms: Readonly<Record<string, (node: Element) => Element | undefined>> = {
  figure: (node) => (has(node, 'code') ? make('div', {}, ...code(node)) : undefined),
  figcaption: (node) => make('p', {}, make('em', {}, ...node.children)),
  summary: (node) => make('p', {}, make('strong', {}, ...node.children)),
  aside: (node) => make('blockquote', {}, ...node.children),
  p: (node) => (has(node, 'callout-title') ? make('p', {}, make('strong', {}, ...node.children)) : undefined),
  // A drawing becomes its description.
  svg: ({ properties }) => make('em', {}, { type: 'text', value: String(properties.ariaLabel ?? '') }),
  // Pages contain MathML, which Markdown can't express.
  math: (node) => make('code', {}, { type: 'text', value: mathText(node) || textOf(node).trim() }),
}

/** Code without colours, with its title above it. */
function code(node: Element): Element[] {
  const pre = find('pre', node)
  const title = find('figcaption', node)
  const language = `language-${String(node.properties.dataLanguage ?? 'text')}`
  const text: ElementContent = { type: 'text', value: pre ? textOf(pre) : '' }
  return [
    ...(title ? [make('p', {}, make('em', {}, ...title.children))] : []),
    make('pre', {}, make('code', { className: [language] }, text)),
  ]
}

function find(tagName: string, from: Element): Element | undefined {
  for (const child of from.children)
    if (child.type === 'element') {
      const found = child.tagName === tagName ? child : find(tagName, child)
      if (found) return found
    }
  return undefined
}

function absolute(properties: Properties, address: string): Properties {
  const changed = addresses.flatMap((name) => {
    const value = properties[name]
    return typeof value === 'string' && URL.canParse(value, address) && properties.dataFootnoteRef === undefined
      ? [[name, new URL(value, address).href] as const]
      : []
  })
  return { ...properties, ...Object.fromEntries(changed) }
}

const has = ({ properties: { className } }: Element, name: string) =>
  Array.isArray(className) && className.includes(name)

const make = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
