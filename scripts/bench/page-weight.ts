/** The weight of a page: its HTML, its compressed size, and the share of each part. */
import { brotliCompressSync } from 'node:zlib'
import {
  applyEdits,
  attribute,
  cut,
  type Element,
  elements,
  isElement,
  parseHtml,
  rangeOf,
} from '../../lib/html/index.ts'

/** Headers of one response, as nginx sends them with the published settings. */
export const headerBytes = 654

/** The largest first flight that a post of the corpus may have. A connection's first ten packets hold 14,000 bytes; the rest is for authors. */
export const firstFlightLimit = 12_600

export type Weight = { html: number; compressed: number }

export const weightOf = (html: string | Buffer): Weight => ({
  html: Buffer.byteLength(html),
  compressed: brotliCompressSync(html).length,
})

const isTag =
  (name: string, parent?: string) =>
  ({ tagName, parentNode }: Element): boolean =>
    tagName === name && (!parent || (parentNode !== null && isElement(parentNode) && parentNode.tagName === parent))

/** Parts of a post that lie apart from each other. */
const parts: Readonly<Record<string, (element: Element) => boolean>> = {
  style: isTag('style'),
  article: (element) => attribute(element, 'data-body') !== undefined,
  'metadata and structured data': (element) =>
    ['meta', 'title'].includes(element.tagName) ||
    (element.tagName === 'link' && isTag('link', 'head')(element)) ||
    attribute(element, 'type') === 'application/ld+json',
  'end of the article': isTag('footer', 'article'),
}

/** The weight of each part of a page, compressed as what the page would be lighter without it, and of the rest. */
export function weightOfParts(html: string): Map<string, Weight> {
  const all = weightOf(html)
  const found = elements(parseHtml(html))
  const weights = Object.entries(parts).map(([name, isPart]): [string, Weight] => {
    const without = weightOf(
      applyEdits(
        html,
        found.filter(isPart).map((element) => cut(rangeOf(element))),
      ),
    )
    return [name, { html: all.html - without.html, compressed: all.compressed - without.compressed }]
  })
  const sum = (key: keyof Weight) => weights.reduce((total, [, weight]) => total + weight[key], 0)
  return new Map([
    ...weights,
    ['the rest', { html: all.html - sum('html'), compressed: all.compressed - sum('compressed') }],
  ])
}
