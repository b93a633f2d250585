/** Sorts the scripts of an exported page: which are Next's, which are the site's own, which nobody knows. */

import { attribute, type Document, type Element, elements, isWithin, textOf } from '../html/index.ts'
import { isFlightScript } from './flight.ts'

export type PageScripts = {
  /** Files of Next: chunks, polyfills, the runtime. */
  chunks: Element[]
  /** Inline scripts that carry flight data, in order. */
  flight: Element[]
  /** Inline scripts that start Next's runtime. */
  bootstrap: Element[]
  /** Inline scripts of the site itself: the theme line. */
  inline: Element[]
  /** JSON-LD and speculation rules. */
  data: Element[]
  /** Other script files: the enhancement script, and what the site's owner added. */
  files: Element[]
}

/**
 * @param base the base path, '' or `/sub`
 * @throws for a script in a post's body, and for output of React or Next that publishing does not know
 */
export function pageScripts(document: Document, base: string): PageScripts {
  const scripts: PageScripts = { chunks: [], flight: [], bootstrap: [], inline: [], data: [], files: [] }
  for (const element of elements(document)) {
    refuseUnfinished(element)
    if (element.tagName !== 'script') continue
    const kind = kindOf(element, base)
    if (kind === 'inline') refuseReact(textOf(element))
    if (isWithin(element, 'data-body')) throw new Error('A script stands in the body of a post, where none may be')
    scripts[kind].push(element)
  }
  return scripts
}

function kindOf(script: Element, base: string): keyof PageScripts {
  const source = attribute(script, 'src')
  if (source?.startsWith(`${base}/_next/`)) return 'chunks'
  if (source !== undefined) return 'files'
  const type = attribute(script, 'type')
  if (type === 'application/ld+json' || type === 'speculationrules') return 'data'
  const text = textOf(script)
  if (isFlightScript(text)) return 'flight'
  if (attribute(script, 'id') === '_R_' || text.startsWith('(globalThis["TURBOPACK"]')) return 'bootstrap'
  return 'inline'
}

/** A shell of React that a script would have to complete: without that script it shows its fallback for ever. */
function refuseUnfinished(element: Element): void {
  const id = attribute(element, 'id') ?? ''
  if (element.tagName === 'html' && id === '__next_error__') throw new Error('Next exported an error page')
  if (element.tagName === 'template' && /^[BP]:/.test(id))
    throw new Error('React left a <Suspense> boundary or loading.tsx unfinished: neither may stand round content')
}

/** Scripts with which React streams content in: `$RC(…)` and its family. */
function refuseReact(script: string): void {
  if (/\$R[A-Z]\b\s*[=(]/.test(script)) throw new Error('React streams part of the page by script: no <Suspense>')
}
