/** Cleans SVG files: keeps what draws, removes anything that runs code or loads something, and writes well-formed XML. */
import { html, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { html as escaper } from '../../core/text/escape.ts'
import { legalText } from '../../core/text/legal-text.ts'
import { allowedAttributes, allowedElements, strippedElements } from './allowed.ts'
import { innerStyleAttribute, innerStyleSheet, isInnerCss } from './inner-css.ts'

export type CleanSvg = {
  svg: string
  /** What was removed that a reader might miss: `<script>`, `onclick`, `@import`, … each once. Editor metadata is not listed. */
  removed: string[]
}

/**
 * Cleans an SVG file. It is read by an HTML parser, which accepts any text; every value is checked as decoded, and written as checked,
 * so that no second decoding can turn it into something else.
 * @param text the file
 * @returns the drawing as well-formed XML, or null when the text contains no `<svg>`
 * @throws RangeError for a drawing that is nested too deeply
 */
export function cleanSvg(text: string): CleanSvg | null {
  // An HTML parser ends a document type at its first `>`, even inside an internal subset.
  const source = text.replace(/<!doctype[^>[]*\[[\s\S]*?\]\s*>/i, '')
  const svg = parseFragment(source).childNodes.find(
    (node): node is Tree.Element => 'tagName' in node && node.tagName === 'svg',
  )
  if (!svg) return null
  const removed = new Set<string>()
  return { svg: written(svg, removed, namespaces), removed: [...removed].sort() }
}

const namespaces = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

/** Serialises a node as XML and adds the names of removed parts to `removed`. */
function written(node: Tree.ChildNode, removed: Set<string>, declared = ''): string {
  if ('value' in node) return escaper`${legalText(node.value)}`
  // Drop comments and document types.
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

/** Elements with an effect, which are reported; editor metadata is removed silently. */
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
      // XML normalises whitespace in attributes to spaces.
      const kept = innerValue(element.tagName, name, legalText(value).replace(/\s/g, ' '))
      if (kept === null) removed.add(isAddress(name) ? `${element.tagName} address` : `${name} value`)
      return kept === null ? '' : escaper` ${name}="${kept}"`
    })
    .join('')
}

const isAddress = (name: string) => name === 'href' || name === 'xlink:href'

/** The value to write; null for one that refers outside the drawing. */
function innerValue(tagName: string, name: string, value: string): string | null {
  if (isAddress(name)) return /^\s*#/.test(value) || (tagName === 'image' && rasterData.test(value)) ? value : null
  // An animation sets the attribute it names, so addresses, styles and handlers would bypass their own checks.
  if (name === 'attributeName' && /href|^\s*on|style/i.test(value)) return null
  if (name === 'style') return innerStyleAttribute(value)
  return isInnerCss(value) ? value : null
}

/** A picture embedded in the drawing; never an SVG, which could contain anything again. */
const rasterData = /^\s*data:image\/(png|jpe?g|gif|webp|avif);base64,[a-z\d+/=\s]*$/i
