/** Makes a page readable from a folder on disk (`file:`), wherever that is: site addresses become relative, and folders name their index. */
import {
  applyEdits,
  attribute,
  attributeRange,
  cut,
  type Document,
  type Edit,
  type Element,
  elements,
  isElement,
  isText,
  parseHtml,
  rangeOf,
  textOf,
} from '../../html/index.ts'
import { hashSource } from './policy.ts'
import { fileOf } from './published-file.ts'

export type RelativeSite = {
  /** The base path, '' or `/sub`. */
  base: string
  /** Whether a file is published. */
  has: (file: string) => boolean
}

/** Attributes with an address of the site; `data-search` is imported by the enhancement script. */
const single = ['href', 'src', 'action', 'poster', 'data', 'xlink:href', 'data-search']
const several = ['srcset', 'imagesrcset']

/**
 * Rewrites a finished page. A page that is already rewritten is returned unchanged, without parsing it.
 * @param file its name in the published folder, which determines its depth
 */
export function relativePage(file: string, html: string, site: RelativeSite): string {
  if (!/="\/|url\(["']?\/|url=\//.test(html) && !/-src 'self'(?! file:)/.test(html.slice(0, 2000))) return html
  const up = '../'.repeat(file.split('/').length - 1) || './'
  const relative = (address: string) => relativeAddress(address, up, site)
  const document = parseHtml(html)
  const edits = elements(document).flatMap((element): Edit[] => {
    if (isFrameworkFile(element, site.base)) return []
    // From a folder, browsers load the fonts of a style sheet but refuse to preload them, which needs a server.
    if (element.tagName === 'link' && attribute(element, 'as') === 'font') return [cut(rangeOf(element))]
    if (element.tagName === 'style') return textEdits(element, /(url\(["']?)(\/[^)"']+)/g, relative)
    // The parser, like a browser with scripts enabled, treats its content as text.
    if (element.tagName === 'noscript') return textEdits(element, /( (?:href|src)=")(\/[^"]*)/g, relative)
    if (element.tagName === 'meta') return metaEdits(html, element, relative)
    return [
      ...single.flatMap((name) => edited(html, element, name, relative)),
      ...several.flatMap((name) =>
        edited(html, element, name, (list) =>
          list.replace(/(^|,\s+)(\/\S+)/g, (_, before, address) => before + relative(address)),
        ),
      ),
    ]
  })
  return withLocalPolicy(applyEdits(html, edits), document)
}

/** React reads these addresses in its own data too, and its loader supports no others: from a folder the page works without it. */
const isFrameworkFile = (element: Element, base: string) =>
  (attribute(element, 'src') ?? attribute(element, 'href') ?? '').startsWith(`${base}/_next/`) &&
  (element.tagName === 'script' || attribute(element, 'as') === 'script')

function edited(html: string, element: Element, name: string, rewrite: (value: string) => string): Edit[] {
  const range = attributeRange(html, element, name)
  if (!range) return []
  const before = html.slice(range.start, range.end)
  const text = rewrite(before)
  return text === before ? [] : [{ ...range, text }]
}

/** Rewrites addresses in an element's text: fonts in a style sheet, links for readers without scripts. */
function textEdits(element: Element, addresses: RegExp, relative: (address: string) => string): Edit[] {
  return element.childNodes.filter(isText).map((text) => ({
    ...rangeOf(text),
    text: text.value.replace(addresses, (_, before, address) => before + relative(address)),
  }))
}

/** Target of a redirect. */
function metaEdits(html: string, element: Element, relative: (address: string) => string): Edit[] {
  if (attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return []
  return edited(html, element, 'content', (content) =>
    content.replace(/^(\d+;\s*url=)(.*)$/i, (_, before, address) => before + relative(address)),
  )
}

/**
 * The address relative to the page. An address on another site is unchanged.
 * @param up path from the page to the root: `../../`
 */
function relativeAddress(address: string, up: string, { base, has }: RelativeSite): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  if (!path.startsWith(`${base}/`) || path.startsWith('//')) return address
  const own = path.slice(base.length)
  const name = decoded(own)
  if (name === undefined) return address
  const file = own.slice(1)
  if ((file !== '' && has(name.slice(1))) || !has(fileOf(name))) return up + file + rest
  return `${up}${file}${file === '' || file.endsWith('/') ? '' : '/'}index.html${rest}`
}

function decoded(path: string): string | undefined {
  try {
    return decodeURI(path)
  } catch {
    return undefined
  }
}

/** Allows the page to load from disk what it may load from its site: not every browser counts that as `'self'`. The style sheet has another hash. */
function withLocalPolicy(html: string, before: Document): string {
  const [old, now] = [before, parseHtml(html)].map((page) => elements(page).find(isPageStyle))
  const rehashed = old && now ? html.replace(hashSource(textOf(old)), hashSource(textOf(now))) : html
  return rehashed.replace(/<meta http-equiv="Content-Security-Policy" content="[^"]*">/, (policy) =>
    policy.replace(/((?:script|style|img|media|font)-src 'self')(?! file:)/g, '$1 file:'),
  )
}

const isPageStyle = (element: Element) =>
  element.tagName === 'style' &&
  element.parentNode !== null &&
  isElement(element.parentNode) &&
  element.parentNode.tagName === 'head'
