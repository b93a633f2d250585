/** A post or page as Markdown, for its published alternate: what its author wrote, with every address resolved as on the page. */

import type { Publication } from '../../content/index.ts'
import { linkContext, linkSource, pictureKey, resolveLink } from '../../content/index.ts'
import { absolute } from '../../core/addresses/urls.ts'
import type { FoundImage } from '../../images/index.ts'
import { pictureView } from '../../images/index.ts'
import type { AlternatePart } from '../../markdown/index.ts'

export type Alternate = { title: string; markdown: string }

/**
 * @param url without base path
 * @returns null for an address without a published document, and for `.mdx`: what its components show only the built page says
 */
export function getAlternate(publication: Publication, url: string): Alternate | null {
  const place = publication.map.at(url)
  if (place?.kind !== 'document' || place.document.format === 'mdx') return null
  const { path, title } = place.document
  const source = linkSource(publication, path, url)
  const context = linkContext(publication)
  const address = absolute(publication.content.site.address, url)
  const resolved = (written: string) => inFull(resolveLink(written, source, context).href, address)
  const fill = (part: AlternatePart): string => {
    if (typeof part === 'string') return part
    // The address of a link stands between brackets; that of a film between quotes.
    if ('link' in part) return resolved(part.link).replace(/[()<>\s\\]/g, encoded)
    if ('asset' in part) return resolved(part.asset).replace(/["<>&]/g, encoded)
    const found = publication.pictures.found[pictureKey(path, part.image)]
    const { href, shown } = pictureAddress(publication, found)
    const alt = part.alt.replace(/\s+/g, ' ').replace(/[[\]\\*_`<]/g, '\\$&')
    if (href === undefined) return alt
    const title = part.title?.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')
    return `${shown ? '!' : ''}[${alt}](${inFull(href, address).replace(/[()<>\s\\]/g, encoded)}${title ? ` "${title}"` : ''})`
  }
  return { title, markdown: publication.body(path).alternate.map(fill).join('') }
}

/** A picture that no page shows is a link where it is elsewhere, and its alternative where it is nowhere. */
function pictureAddress({ content }: Publication, found: FoundImage | undefined): { href?: string; shown: boolean } {
  if (!found || 'fault' in found) return { shown: false }
  if ('remote' in found) return { href: found.remote.url, shown: found.remote.allowed }
  return { href: pictureView(found.picture, { alt: '', address: content.site.address }).src, shown: true }
}

const inFull = (href: string, address: string) => (URL.canParse(href, address) ? new URL(href, address).href : href)

const encoded = (sign: string) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
