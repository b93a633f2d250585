/** Finishes a page rendered by Next: lean, its CSS inlined, its scripts hashed, its policy first in the head. */

import {
  afterStartTag,
  applyEdits,
  attribute,
  attributeRange,
  cut,
  type Document,
  type Edit,
  type Element,
  editDocument,
  elements,
  insert,
  isWithin,
  parseHtml,
  rangeOf,
  textOf,
} from '../../html/index.ts'
import type { ClientModules } from '../../next/index.ts'
import {
  islandEdits,
  joinFlight,
  leanEdits,
  pageIslands,
  pageScripts,
  splitFlight,
  stableFlight,
} from '../../next/index.ts'
import { type InlinedCss, inlineSheets, linkedSheets, preloadEdits, sharedSheets } from '../css/inline-css.ts'
import { pageStyles } from '../css/page-names.ts'
import type { StyleSheet } from '../css/style-sheet.ts'
import { bodyBytes } from './body-bytes.ts'
import { currentLinks } from './current-link.ts'
import { type PolicyAdditions, pagePolicy, policyMeta } from './policy.ts'

export type PageContext = {
  /** The base path, '' or `/sub`. */
  base: string
  modules: ClientModules
  /** Next's style sheets at the given addresses, joined in this order. */
  sheets: (hrefs: readonly string[]) => StyleSheet
  /** The text of the enhancement script, which may add elements and classes to a page. */
  script: string
  /** Published addresses of files that get a hash in their name: `/enhance.js` → `/assets/enhance.1a2b3c4d.js`, base path included. */
  renamed: ReadonlyMap<string, string>
  additions: PolicyAdditions
}

export type FinishedPage = {
  html: string
  /** The parsed page without the text of its inline style sheet, about half of its size (checks never read it). */
  document: Document
  /** Size of the document body in bytes. */
  bodyBytes: number
  /** Source files of the page's client components; empty for a page without Next's runtime. */
  islands: string[]
  /** Texts of the site's own inline scripts. */
  inlineScripts: string[]
  /** A style sheet that the page links and shares with others: its published name and its text. */
  sharedSheet?: { path: string; css: string } | undefined
}

/**
 * @param exported a page as rendered by Next
 * @param url its published address, base path included
 * @throws for anything in the page that publishing does not recognise
 */
export function finishPage(exported: string, url: string, context: PageContext): FinishedPage {
  const { base, modules, renamed, additions } = context
  const { html, flight: sent } = splitFlight(exported)
  const document = parseHtml(html)
  const scripts = pageScripts(document, base)
  const islands = pageIslands([...scripts.flight.map(textOf), ...sent], modules)
  const lean = islands.length === 0
  const flight = lean || sent.length === 0 ? sent : stableFlight(sent)
  const sheets = inlined(document, html, scripts.inline, context, lean)
  const running = lean ? scripts.inline : [...scripts.inline, ...scripts.bootstrap, ...scripts.flight]
  const rules = scripts.data.filter((script) => attribute(script, 'type') === 'speculationrules')
  const policy = pagePolicy(
    {
      scripts: [...[...running, ...rules].map(textOf), ...(lean ? [] : flight)],
      styles: [...(sheets.css ? [sheets.css] : []), ...ownStyles(document)],
      frames: embeddedOrigins(document),
    },
    additions,
  )
  const edits = [
    ...(lean ? leanEdits(document, scripts, base) : islandEdits(document, scripts)),
    ...sheets.edits,
    ...currentLinks(document, url),
    ...renames(html, document, renamed),
    ...headEdits(document, policyMeta(policy)),
  ]
  const inline = scripts.inline.map(textOf)
  const finished = applyEdits(html, edits)
  const body = bodyBytes(document, html, edits)
  const withoutStyle = (text: string) =>
    sheets.css ? text.replace(`<style>${sheets.css}</style>`, '<style></style>') : text
  const bareEdits = edits.map((edit) => ({ ...edit, text: withoutStyle(edit.text) }))
  return {
    document: editDocument(document, html, bareEdits) ? document : parseHtml(withoutStyle(finished)),
    bodyBytes: body,
    html: lean ? finished : joinFlight(finished, flight),
    islands,
    inlineScripts: inline,
    sharedSheet: sheets.shared,
  }
}

/**
 * Inlines the page's style sheets, reduced to what it uses. React would fetch a linked sheet again if it did not find
 * the link, so a page with an island keeps its links and preloads their fonts. Pages marked `data-shared-style` link
 * one file with what they use.
 */
function inlined(
  document: Document,
  html: string,
  inline: readonly Element[],
  { base, sheets, script }: PageContext,
  lean: boolean,
): InlinedCss {
  const links = linkedSheets(document, base)
  const sheet = sheets(links.map((link) => attribute(link, 'href') ?? ''))
  const used = sheet.forPage(pageStyles(document, html, [script, ...inline.map(textOf)].join('\n')))
  if (!lean) return { css: '', edits: preloadEdits(links, used.css) }
  const shares = elements(document).some((element) => attribute(element, 'data-shared-style') !== undefined)
  return shares ? sharedSheets(links, used, base) : inlineSheets(document, links, used, base)
}

/** Puts the policy first in the head, unless it is so long that the charset would be declared too late: then the charset comes first. */
function headEdits(document: Document, policy: string): Edit[] {
  const all = elements(document)
  const head = all.find((element) => element.tagName === 'head')
  const charset = all.find((element) => element.tagName === 'meta' && attribute(element, 'charset'))
  if (!head || !charset) throw new Error('The page has no head or no charset')
  const start = afterStartTag(head)
  const charsetRange = rangeOf(charset)
  // Browsers look for the charset in the first 1,024 bytes (HTML, 4.2.5.4).
  if (charsetRange.end + policy.length <= 1024) return [insert(start, policy)]
  return [insert(start, `<meta charset="utf-8">${policy}`), cut(charsetRange)]
}

/** Texts of the style elements written by the site's components. The policy does not allow one in a post's body; a check reports it. */
function ownStyles(document: Document): string[] {
  return elements(document)
    .filter((element) => element.tagName === 'style' && !isWithin(element, 'data-body'))
    .map(textOf)
}

/** Origins of the frames that the page's click-to-load embeds would open. */
function embeddedOrigins(document: Document): string[] {
  return elements(document).flatMap((element) => {
    const address = attribute(element, 'data-embed') ?? attribute(element, 'data-comments')
    return address && URL.canParse(address) ? [new URL(address).origin] : []
  })
}

/** Updates scripts and preloads to the hashed names of files. */
function renames(html: string, document: Document, renamed: ReadonlyMap<string, string>): Edit[] {
  return elements(document).flatMap((element) => rename(html, element, renamed))
}

/** Attributes that name such a file: the link that opens the search holds the address of its script. */
const renamedAttributes: Readonly<Record<string, string>> = { script: 'src', link: 'href', a: 'data-search' }

function rename(html: string, element: Element, renamed: ReadonlyMap<string, string>): Edit[] {
  const name = renamedAttributes[element.tagName]
  const target = name && renamed.get(attribute(element, name) ?? '')
  const range = name && target ? attributeRange(html, element, name) : undefined
  return range && target ? [{ ...range, text: target }] : []
}
