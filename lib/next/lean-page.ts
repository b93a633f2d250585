/** Removes what a page without islands does not need: Next's scripts, flight data and preloads, and React's hydration markers. */

import {
  attribute,
  cut,
  type Document,
  type Edit,
  type Element,
  elements,
  isComment,
  isElement,
  rangeOf,
  walk,
} from '../html/index.ts'
import { type ClientModules, islandSources } from './client-modules.ts'
import { clientReferences, flightOf } from './flight.ts'
import type { PageScripts } from './page-scripts.ts'

/**
 * The sources of a page's islands.
 * @param flight the texts of the page's flight scripts, in order
 * @throws when there is no flight data, or it has an unknown form
 */
export function pageIslands(flight: readonly string[], modules: ClientModules): string[] {
  if (flight.length === 0) throw new Error('The page has no flight data: was it rendered by Next?')
  return islandSources(clientReferences(flight.map(flightOf).join('')), modules)
}

/** The cuts that make a page lean. For pages without islands only. */
export function leanEdits(document: Document, scripts: PageScripts, base: string): Edit[] {
  const edits = [...scripts.chunks, ...scripts.flight, ...scripts.bootstrap].map((script) => cut(rangeOf(script)))
  const shared = openGraph(document)
  for (const node of walk(document)) {
    if (isComment(node) && isReactMark(node.data)) edits.push(cut(rangeOf(node)))
    if (isElement(node) && (isPreload(node, base) || isNextMeta(node, shared) || isMetadataHolder(node)))
      edits.push(cut(rangeOf(node)))
  }
  return edits
}

/** The cuts for a page with islands: polyfills for old browsers, and a preconnect to the page's own host. */
export function islandEdits(document: Document, scripts: PageScripts): Edit[] {
  const edits = scripts.chunks
    .filter((script) => attribute(script, 'nomodule') !== undefined)
    .map((script) => cut(rangeOf(script)))
  for (const node of walk(document)) if (isElement(node) && isOwnPreconnect(node)) edits.push(cut(rangeOf(node)))
  return edits
}

/** Whether React uses a comment to find boundaries and to separate texts. Throws for one that marks content still to come. */
function isReactMark(comment: string): boolean {
  if (/^\$[?!~]/.test(comment))
    throw new Error('React left part of the page to a script — remove <Suspense> around content')
  return comment === ' ' || /^\/?[$&]$/.test(comment)
}

function isPreload(element: Element, base: string): boolean {
  if (element.tagName !== 'link') return false
  if (isOwnPreconnect(element)) return true
  const own = attribute(element, 'href')?.startsWith(`${base}/_next/`) ?? false
  return (
    own &&
    /^(preload|modulepreload|prefetch)$/.test(attribute(element, 'rel') ?? '') &&
    /^(script|style|)$/.test(attribute(element, 'as') ?? '')
  )
}

/** Next adds a preconnect to the host of the fonts, which is the host of the page. */
function isOwnPreconnect(element: Element): boolean {
  return element.tagName === 'link' && attribute(element, 'rel') === 'preconnect' && attribute(element, 'href') === '/'
}

/** The Open Graph data of a page: `title=A post`. */
const openGraph = (document: Document): ReadonlySet<string> =>
  new Set(
    elements(document).flatMap((element) => {
      const name = element.tagName === 'meta' ? attribute(element, 'property') : undefined
      return name?.startsWith('og:') ? [`${name.slice(3)}=${attribute(element, 'content')}`] : []
    }),
  )

/** Next repeats Open Graph data for X, which reads Open Graph where it finds none of its own. */
function isNextMeta(element: Element, shared: ReadonlySet<string>): boolean {
  const name = element.tagName === 'meta' ? (attribute(element, 'name') ?? '') : ''
  if (name === 'next-size-adjust') return true
  return name.startsWith('twitter:') && shared.has(`${name.slice(8)}=${attribute(element, 'content')}`)
}

/** `<div hidden><!--$--><!--/$--></div>`, into which Next would stream late metadata. */
function isMetadataHolder(element: Element): boolean {
  return (
    element.tagName === 'div' &&
    element.attrs.length === 1 &&
    attribute(element, 'hidden') !== undefined &&
    element.parentNode?.nodeName === 'body' &&
    element.childNodes.every(isComment)
  )
}
