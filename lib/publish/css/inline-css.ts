/** Puts a page's style sheets into the page: no request stands between the reader and the first text. */
import { createHash } from 'node:crypto'
import { html } from '../../core/text/escape.ts'
import { attribute, cut, type Document, type Edit, type Element, elements, insert, rangeOf } from '../../html/index.ts'
import { relocatedSheet } from '../../next/index.ts'
import { fontPreloads } from './font-preloads.ts'

/** Style sheets of Next that a page links, in order. */
export function linkedSheets(document: Document, base: string): Element[] {
  return elements(document).filter(
    (element) =>
      element.tagName === 'link' &&
      attribute(element, 'rel') === 'stylesheet' &&
      (attribute(element, 'href')?.startsWith(`${base}/_next/`) ?? false),
  )
}

/**
 * A style sheet of `_next/static/chunks/` as it reads inside a page: what it names relative to itself gets its full path.
 * @throws when the text would end the style element
 */
export function inlinable(css: string, base: string): string {
  if (/<\/style/i.test(css)) throw new Error('A style sheet holds </style and cannot stand in a page')
  return relocatedSheet(css, base)
}

export type InlinedCss = {
  edits: Edit[]
  /** What stands in the page; empty for none. */
  css: string
  /** What stands beside it. */
  shared?: { path: string; css: string }
}

/** Asks for the fonts before the first of the sheets that name them, which stay linked. */
export function preloadEdits([first]: readonly Element[], css: string): Edit[] {
  return first ? [insert(rangeOf(first).start, fontPreloads(css))] : []
}

/**
 * Replaces a page's links to style sheets by one `<style>` in the place of the first, after the preloads of its fonts.
 * @param css what the sheets come to for this page
 */
export function inlineSheets(links: readonly Element[], css: string): InlinedCss {
  const first = links[0]
  if (!first) return { edits: [], css: '' }
  return {
    css,
    edits: [
      insert(rangeOf(first).start, `${fontPreloads(css)}<style>${css}</style>`),
      ...links.map((link) => cut(rangeOf(link))),
    ],
  }
}

/**
 * Replaces a page's links to style sheets by one link to a file that holds what this page uses, and that pages of the same kind share:
 * for very many small pages, of each of which the sheet would be the larger part.
 * @param css what the sheets come to for this page
 */
export function sharedSheets(links: readonly Element[], css: string, base: string): InlinedCss {
  const first = links[0]
  if (!first) return { edits: [], css: '' }
  const path = `assets/shared.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`
  const link = html`<link rel="stylesheet" href="${`${base}/${path}`}">`
  return {
    css: '',
    shared: { path, css },
    edits: [insert(rangeOf(first).start, `${fontPreloads(css)}${link}`), ...links.map((each) => cut(rangeOf(each)))],
  }
}
