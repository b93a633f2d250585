/** An SVG that only draws: no script, no handler, no address outside itself, safe to open directly on the site's origin (REALITY, T6). */
import type { Element, Root, RootContent } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { allowedAttributes, allowedElements, strippedElements } from './svg-allowed.ts'

export type CleanSvg = {
  svg: string
  /** What a reader might miss, in words: `script`, `onclick`, `@import`, … each once; editors' own data is not named. */
  removed: string[]
}

const sanitize = unified().use(rehypeSanitize, {
  tagNames: [...allowedElements],
  attributes: { '*': [...allowedAttributes] },
  strip: [...strippedElements],
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  allowComments: false,
  allowDoctypes: false,
})

const stringify = unified().use(rehypeStringify, {
  space: 'svg',
  closeSelfClosing: true,
  closeEmptyElements: true,
  tightSelfClosing: true,
  // XML knows five named entities only.
  characterReferences: { useNamedReferences: false },
})

/**
 * Cleans an SVG file.
 * @param text the file
 * @returns the drawing as well-formed XML, or null when there is no `<svg>` in it
 * @throws RangeError when it is nested too deeply
 */
export function cleanSvg(text: string): CleanSvg | null {
  // An internal subset would end at its first `>`: entities are never needed to draw.
  const source = text.replace(/<!doctype[^>[]*\[[\s\S]*?\]\s*>/i, '')
  const parsed = fromParse5(parseFragment(source), { space: 'svg' })
  const children = parsed.type === 'root' ? parsed.children : []
  const svg = children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg')
  if (!svg) return null
  const removed = new Set(namedRemovals(svg))
  const clean = sanitize.runSync({ type: 'root', children: [svg] })
  visit(clean, 'element', (element, index, parent) => {
    if (element.tagName === 'style' && parent && index !== undefined) {
      const kept = cleanStyle(textOf(element))
      for (const what of kept.removed) removed.add(what)
      element.children = kept.css.trim() === '' ? [] : [{ type: 'text', value: kept.css }]
    }
    for (const what of cleanAttributes(element)) removed.add(what)
  })
  const root = clean.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg')
  if (!root) return null
  root.properties = {
    xmlns: 'http://www.w3.org/2000/svg',
    xmlnsXLink: 'http://www.w3.org/1999/xlink',
    ...root.properties,
  }
  // Characters that XML 1.0 forbids would make the whole drawing unreadable.
  const written = stringify.stringify(asRoot(root)).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
  return { svg: written, removed: [...removed].sort() }
}

const asRoot = (element: RootContent): Root => ({ type: 'root', children: [element] })

/** Names the active parts of a drawing before they go. */
function namedRemovals(svg: Element): string[] {
  const names: string[] = []
  const active = new Set([...strippedElements.filter((name) => name !== 'metadata'), 'a', 'feImage'])
  visit(svg, 'element', ({ tagName, properties }) => {
    if (active.has(tagName)) names.push(`<${tagName}>`)
    for (const name of Object.keys(properties)) if (/^on/i.test(name) && name !== 'only') names.push(name.toLowerCase())
  })
  return names
}

/** Takes addresses that lead out of the drawing off an element, and names them. */
function cleanAttributes(element: Element): string[] {
  const removed: string[] = []
  for (const [name, value] of Object.entries(element.properties)) {
    const text = Array.isArray(value) ? value.join(' ') : String(value)
    const isAddress = name === 'href' || name === 'xLinkHref'
    const isSafe = isAddress
      ? /^\s*#/.test(text) || (element.tagName === 'image' && rasterData.test(text))
      : isInnerCss(text) && !(name === 'attributeName' && /href|^on|style/i.test(text))
    if (isSafe) continue
    delete element.properties[name]
    removed.push(isAddress ? `${element.tagName} address` : `${name} value`)
  }
  return removed
}

/** A picture inside the drawing itself; never an SVG, which could hold everything again. */
const rasterData = /^\s*data:image\/(png|jpe?g|gif|webp|avif);base64,[a-z\d+/=\s]*$/i

/** A CSS text that fetches nothing: each `url()` names a part of this drawing, nothing is hidden by escapes. */
function isInnerCss(css: string): boolean {
  return (
    !/\\|image-set|(?:^|[^-\w])src\s*\(|expression\s*\(|javascript:|@import/i.test(css) &&
    !/url\s*\((?!\s*['"]?\s*#)/i.test(css)
  )
}

/** Rules that fetch nothing stay whole; imports are cut out, and a sheet that still reaches outside goes altogether. */
function cleanStyle(css: string): { css: string; removed: string[] } {
  const kept = css
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/@import\s+(?:url\s*\([^)]*\)|"[^"]*"|'[^']*')[^;]*(?:;|$)/gi, ' ')
  const imports = /@import/i.test(css) ? ['@import'] : []
  const inner = kept.replace(
    /url\s*\(\s*(["']?)data:(?:font|application\/(?:x-)?font)[-\w/.+]*(?:;[-\w=]+)*,[a-z\d+/=]*\1\s*\)/gi,
    '',
  )
  return isInnerCss(inner) && !inner.includes('<')
    ? { css: kept, removed: imports }
    : { css: '', removed: [...imports, '<style>'] }
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
