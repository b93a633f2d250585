/** Classifies the scripts of a rendered page: Next's and the site's own. Unknown ones are errors. */

import { attribute, type Document, type Element, elements, isWithin, textOf } from '../html/index.ts'
import { isFlightScript } from './flight.ts'

export type PageScripts = {
  /** Next's script files: chunks, polyfills, the runtime. */
  chunks: Element[]
  /** Inline scripts with flight data, in order. */
  flight: Element[]
  /** Inline scripts that start Next's runtime. */
  bootstrap: Element[]
  /** The site's own inline scripts, such as the theme line. */
  inline: Element[]
  /** JSON-LD and speculation rules. */
  data: Element[]
  /** Other script files: the enhancement script, and any that the site's owner added. */
  files: Element[]
}

/**
 * @param base the base path, '' or `/sub`
 * @throws for a script in a post's body, and for output of React or Next that is not recognised
 */
export function pageScripts(document: Document, base: string): PageScripts {
  const scripts: PageScripts = { chunks: [], flight: [], bootstrap: [], inline: [], data: [], files: [] }
  for (const element of elements(document)) {
    refuseUnfinished(element)
    if (element.tagName !== 'script') continue
    const kind = kindOf(element, base)
    if (kind === 'inline') refuseReact(textOf(element))
    if (isWithin(element, 'data-body')) throw new Error('A script is in the body of a post, where none is allowed')
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

/** Throws for an incomplete page: without the script that completes it, it would show its fallback for ever. */
function refuseUnfinished(element: Element): void {
  const id = attribute(element, 'id') ?? ''
  if (element.tagName === 'html' && id === '__next_error__') throw new Error('Next exported an error page')
  if (element.tagName === 'template' && /^[BP]:/.test(id))
    throw new Error('React left a <Suspense> boundary or loading.tsx unfinished — remove it from around content')
}

/** Throws for scripts with which React streams content in (`$RC(…)` and its family). */
function refuseReact(script: string): void {
  if (/\$R[A-Z]\b\s*[=(]/.test(script)) throw new Error('React streams part of the page by script — remove <Suspense>')
}
