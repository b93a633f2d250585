/** Fills a Markdown alternate with resolved addresses, written so that none ends its link early. */
import type { AlternatePart } from '../compile/body.ts'

/** The addresses of a document, all absolute. */
export type AlternateResolver = {
  link: (written: string) => string
  asset: (written: string) => string
  /** `shown` is false for a picture that pages only link to; one without an address is missing. */
  image: (written: string) => { href?: string; shown: boolean }
}

/** A block that only the built page has, since the source computes it: its place among the `of` elements of the page's body. */
export type PageBlock = Extract<AlternatePart, { block: number }>

/** Returns the text, cut where blocks of the page go. */
export function fillAlternate(parts: readonly AlternatePart[], resolver: AlternateResolver): (string | PageBlock)[] {
  const filled: (string | PageBlock)[] = []
  for (const part of parts) {
    const next = typeof part === 'object' && 'block' in part ? part : written(part, resolver)
    const last = filled.at(-1)
    if (typeof next === 'string' && typeof last === 'string') filled[filled.length - 1] = last + next
    else filled.push(next)
  }
  return filled
}

function written(part: Exclude<AlternatePart, PageBlock>, resolver: AlternateResolver): string {
  if (typeof part === 'string') return part
  // A link's address is in parentheses, an asset's in quotes, so different characters need encoding.
  if ('link' in part) return inParentheses(resolver.link(part.link))
  if ('asset' in part) return resolver.asset(part.asset).replace(/["<>&]/g, encoded)
  const { href, shown } = resolver.image(part.image)
  const alt = part.alt.replace(/\s+/g, ' ').replace(/[[\]\\*_`<]/g, '\\$&')
  if (href === undefined) return alt
  const title = part.title?.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')
  return `${shown ? '!' : ''}[${alt}](${inParentheses(href)}${title ? ` "${title}"` : ''})`
}

const inParentheses = (href: string) => href.replace(/[()<>\s\\]/g, encoded)

const encoded = (sign: string) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
