/** Cleans SVG files: keeps what draws, leaves out what runs code or fetches something, and writes well-formed XML. */
import { html, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { html as escaper } from '../../core/text/escape.ts'
import { legalText } from '../../core/text/legal-text.ts'
import { allowedAttributes, allowedElements, strippedElements } from './allowed.ts'
import { innerStyleAttribute, innerStyleSheet, isInnerCss } from './inner-css.ts'

export type CleanSvg = {
  svg: string
  /** Names of what a reader might miss: `<script>`, `onclick`, `@import`, … each once. Editors' own data is not named. */
  removed: string[]
}

/**
 * Cleans an SVG file. HTML's parser reads it, since it reads any text; every value is judged as decoded, and written as judged,
 * so that no second decoding can turn it into something else.
 * @param text the file
 * @returns the drawing as well-formed XML, or null when there is no `<svg>` in it
 * @throws RangeError when it is nested too deeply
 */
export function cleanSvg(text: string): CleanSvg | null {
  // HTML's parser ends a document type at its first `>`, inside an internal subset too.
  const source = text.replace(/<!doctype[^>[]*\[[\s\S]*?\]\s*>/i, '')
  const svg = parseFragment(source).childNodes.find(
    (node): node is Tree.Element => 'tagName' in node && node.tagName === 'svg',
  )
  if (!svg) return null
  const removed = new Set<string>()
  return { svg: written(svg, removed, namespaces), removed: [...removed].sort() }
}

const namespaces = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

/** A node as XML. Adds the names of what is left out to `removed`. */
function written(node: Tree.ChildNode, removed: Set<string>, declared = ''): string {
  if ('value' in node) return escaper`${legalText(node.value)}`
  // Comments and document types.
  if (!('tagName' in node)) return ''
  const { tagName, namespaceURI } = node
  if (named.has(tagName)) removed.add(`<${tagName}>`)
  if (strippedElements.has(tagName)) return ''
  const attributes = writtenAttributes(node, removed)
  if (tagName === 'style') return namespaceURI === html.NS.SVG ? writtenStyle(node, attributes, removed) : ''
  const inner = node.childNodes.map((child) => written(child, removed)).join('')
  if (namespaceURI !== html.NS.SVG || !allowedElements.has(tagName)) return inner
  return inner === ''
    ? `<${tagName}${declared}${attributes}/>`
    : `<${tagName}${declared}${attributes}>${inner}</${tagName}>`
}

/** Elements that do something. Editors' metadata goes without a word. */
const named = new Set([...[...strippedElements].filter((name) => name !== 'metadata'), 'a', 'feImage'])

function writtenStyle(element: Tree.Element, attributes: string, removed: Set<string>): string {
  const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  const sheet = innerStyleSheet(legalText(text))
  for (const what of sheet.removed) removed.add(what)
  return sheet.css === '' ? '' : `<style${attributes}>${escaper`${sheet.css}`}</style>`
}

function writtenAttributes(element: Tree.Element, removed: Set<string>): string {
  return element.attrs
    .map(({ prefix, name: local, value }) => {
      const name = prefix ? `${prefix}:${local}` : local
      if (/^on/i.test(name)) removed.add(name.toLowerCase())
      if (!allowedAttributes.has(name)) return ''
      // XML reads white space in attributes as spaces.
      const kept = innerValue(element.tagName, name, legalText(value).replace(/\s/g, ' '))
      if (kept === null) removed.add(isAddress(name) ? `${element.tagName} address` : `${name} value`)
      return kept === null ? '' : escaper` ${name}="${kept}"`
    })
    .join('')
}

const isAddress = (name: string) => name === 'href' || name === 'xlink:href'

/** The value to write; null for one that leads out of the drawing. */
function innerValue(tagName: string, name: string, value: string): string | null {
  if (isAddress(name)) return /^\s*#/.test(value) || (tagName === 'image' && rasterData.test(value)) ? value : null
  // An animation sets what it names: addresses, styles and handlers would escape the judgement of their own attributes.
  if (name === 'attributeName' && /href|^\s*on|style/i.test(value)) return null
  if (name === 'style') return innerStyleAttribute(value)
  return isInnerCss(value) ? value : null
}

/** A picture inside the drawing itself; never an SVG, which could hold everything again. */
const rasterData = /^\s*data:image\/(png|jpe?g|gif|webp|avif);base64,[a-z\d+/=\s]*$/i
