/** Inlines a page's style sheets, so that the first text needs no further request. */
import { createHash } from 'node:crypto'
import { html } from '../../core/text/escape.ts'
import {
  afterStartTag,
  attribute,
  cut,
  type Document,
  type Edit,
  type Element,
  elements,
  insert,
  isElement,
  rangeOf,
} from '../../html/index.ts'
import { relocatedSheet } from '../../next/index.ts'
import { fontPreloads } from './font-preloads.ts'
import { laterMedia } from './later-media.ts'
import type { PageSheet } from './style-sheet.ts'

/** Next's style sheets linked by a page, in order. */
export function linkedSheets(document: Document, base: string): Element[] {
  return elements(document).filter(
    (element) =>
      element.tagName === 'link' &&
      attribute(element, 'rel') === 'stylesheet' &&
      (attribute(element, 'href')?.startsWith(`${base}/_next/`) ?? false),
  )
}

/**
 * A style sheet of `_next/static/chunks/` rewritten for inlining: relative addresses become absolute paths.
 * @throws if the text would end the style element
 */
export function inlinable(css: string, base: string): string {
  if (/<\/style/i.test(css)) throw new Error('A style sheet contains </style and cannot be inlined')
  return relocatedSheet(css, base)
}

export type InlinedCss = {
  edits: Edit[]
  /** The inline style sheet; empty if there is none. */
  css: string
  /** The linked style sheet: all of it, or the later rules. */
  shared?: { path: string; css: string }
}

/** Preloads the fonts before the first of the sheets that name them; the sheets stay linked. */
export function preloadEdits([first]: readonly Element[], css: string): Edit[] {
  return first ? [insert(rangeOf(first).start, fontPreloads(css))] : []
}

/**
 * Replaces a page's style sheet links with one `<style>` at the position of the first, after the font preloads. Rules for paper, forced
 * colours and more contrast are linked at the end of the page: other browsers load them last, and wait for them only to print.
 * @param sheet the sheets reduced to what this page uses
 */
export function inlineSheets(
  document: Document,
  links: readonly Element[],
  { css, later }: PageSheet,
  base: string,
): InlinedCss {
  const first = links[0]
  if (!first) return { edits: [], css: '' }
  const edits = [
    insert(rangeOf(first).start, `${fontPreloads(css)}<style>${css}</style>`),
    ...links.map((link) => cut(rangeOf(link))),
  ]
  if (later === '') return { css, edits }
  const shared = sharedFile('later', later)
  const link = html`<link rel="stylesheet" media="${laterMedia}" href="${`${base}/${shared.path}`}">`
  return { css, shared, edits: [...edits, insert(endOfBody(document), `${link}`)] }
}

/** The offset after the last element of the body. */
function endOfBody(document: Document): number {
  const body = elements(document).find(({ tagName }) => tagName === 'body')
  if (!body) throw new Error('The page has no body')
  const last = body.childNodes.filter(isElement).at(-1)
  return last ? rangeOf(last).end : afterStartTag(body)
}

/**
 * Replaces a page's style sheet links with one link to a file of the styles this page uses, shared by pages of the same kind:
 * for sites with very many small pages, each of which would be mostly style sheet.
 * @param sheet the sheets reduced to what this page uses
 */
export function sharedSheets(links: readonly Element[], { css, later }: PageSheet, base: string): InlinedCss {
  const first = links[0]
  if (!first) return { edits: [], css: '' }
  const shared = sharedFile('shared', css + later)
  const link = html`<link rel="stylesheet" href="${`${base}/${shared.path}`}">`
  return {
    css: '',
    shared,
    edits: [insert(rangeOf(first).start, `${fontPreloads(css)}${link}`), ...links.map((each) => cut(rangeOf(each)))],
  }
}

const sharedFile = (name: string, css: string) => ({
  path: `assets/${name}.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`,
  css,
})
