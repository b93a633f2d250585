/** What a page without an island loses: Next's scripts, flight data, preloads, and the marks that React hydrates by. */

import {
  attribute,
  cut,
  type Document,
  type Edit,
  type Element,
  isComment,
  isElement,
  rangeOf,
  walk,
} from '../html/index.ts'
import { type ClientModules, islandSources } from './client-modules.ts'
import { clientReferences, flightOf } from './flight.ts'
import type { PageScripts } from './page-scripts.ts'

/**
 * The islands of a page, as sources of their modules.
 * @param flight the texts of the page's scripts with flight data, in order
 * @throws when the page has no flight data, or flight data that is not understood
 */
export function pageIslands(flight: readonly string[], modules: ClientModules): string[] {
  if (flight.length === 0) throw new Error('The page has no flight data: is it rendered by Next?')
  return islandSources(clientReferences(flight.map(flightOf).join('')), modules)
}

/** The cuts that make a page lean. Call it only for a page without islands. */
export function leanEdits(document: Document, scripts: PageScripts, base: string): Edit[] {
  const edits = [...scripts.chunks, ...scripts.flight, ...scripts.bootstrap].map((script) => cut(rangeOf(script)))
  for (const node of walk(document)) {
    if (isComment(node) && isReactMark(node.data)) edits.push(cut(rangeOf(node)))
    if (isElement(node) && (isPreload(node, base) || isNextMeta(node) || isMetadataHolder(node)))
      edits.push(cut(rangeOf(node)))
  }
  return edits
}

/** Cuts for a page with islands: an old browser's polyfills, and a connection that is already open. */
export function islandEdits(document: Document, scripts: PageScripts): Edit[] {
  const edits = scripts.chunks
    .filter((script) => attribute(script, 'nomodule') !== undefined)
    .map((script) => cut(rangeOf(script)))
  for (const node of walk(document)) if (isElement(node) && isOwnPreconnect(node)) edits.push(cut(rangeOf(node)))
  return edits
}

/** Comments by which React finds its boundaries and separates texts. Throws for one that stands for content still to come. */
function isReactMark(comment: string): boolean {
  if (/^\$[?!~]/.test(comment)) throw new Error('React left part of the page to a script: no <Suspense> round content')
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

/** Next connects ahead to the host of the fonts, which is the host of the page. */
function isOwnPreconnect(element: Element): boolean {
  return element.tagName === 'link' && attribute(element, 'rel') === 'preconnect' && attribute(element, 'href') === '/'
}

const isNextMeta = (element: Element) => element.tagName === 'meta' && attribute(element, 'name') === 'next-size-adjust'

/** `<div hidden><!--$--><!--/$--></div>`, where Next would stream late metadata. */
function isMetadataHolder(element: Element): boolean {
  return (
    element.tagName === 'div' &&
    element.attrs.length === 1 &&
    attribute(element, 'hidden') !== undefined &&
    element.parentNode?.nodeName === 'body' &&
    element.childNodes.every(isComment)
  )
}
