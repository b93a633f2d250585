/** The Markdown alternate of a post or page: its source with all addresses resolved as on the page. */

import type { Publication } from '../../content/index.ts'
import { linkContext, linkSource, pictureKey, resolveLink } from '../../content/index.ts'
import { absolute } from '../../core/addresses/urls.ts'
import type { FoundImage } from '../../images/index.ts'
import { pictureView } from '../../images/index.ts'
import type { AlternatePart } from '../../markdown/index.ts'

export type Alternate = { title: string; markdown: string }

/**
 * Returns the Markdown alternate of a document.
 * @param url without base path
 * @returns null if there is no published document, or if it is `.mdx`, whose components only render on the page
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
    // A link's address is in parentheses, an asset's in quotes, so different characters need encoding.
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

/** Returns the address of a picture and whether pages show it. Blocked remote pictures become links, missing ones have no address. */
function pictureAddress({ content }: Publication, found: FoundImage | undefined): { href?: string; shown: boolean } {
  if (!found || 'fault' in found) return { shown: false }
  if ('remote' in found) return { href: found.remote.url, shown: found.remote.allowed }
  return { href: pictureView(found.picture, { alt: '', address: content.site.address }).src, shown: true }
}

const inFull = (href: string, address: string) => (URL.canParse(href, address) ? new URL(href, address).href : href)

const encoded = (sign: string) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
