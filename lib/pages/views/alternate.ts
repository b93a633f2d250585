/** The Markdown alternate of a post or page: its source with all addresses resolved as on the page. */

import type { Publication } from '../../content/index.ts'
import { linkContext, linkSource, pictureKey, resolveLink } from '../../content/index.ts'
import { absolute } from '../../core/addresses/urls.ts'
import type { FoundImage } from '../../images/index.ts'
import { pictureView } from '../../images/index.ts'
import { fillAlternate, type PageBlock } from '../../markdown/index.ts'

export type Alternate = {
  title: string
  /** The line under the headline. */
  deck?: string
  /** The author's note on the last change. */
  note?: { date: string; text: string }
  /** The body, cut where blocks of the page go. */
  markdown: readonly (string | PageBlock)[]
}

/**
 * Returns the Markdown alternate of a document.
 * @param url without base path
 * @returns null if there is no published document
 */
export function getAlternate(publication: Publication, url: string): Alternate | null {
  const place = publication.map.at(url)
  if (place?.kind !== 'document') return null
  const { path, title, subtitle, description, updated } = place.document
  const source = linkSource(publication, path, url)
  const context = linkContext(publication)
  const address = absolute(publication.content.site.address, url)
  const resolved = (written: string) => inFull(resolveLink(written, source, context).href, address)
  return {
    title,
    deck: subtitle ?? description,
    note: updated?.note === undefined ? undefined : { date: updated.date, text: updated.note },
    markdown: fillAlternate(publication.body(path).alternate, {
      link: resolved,
      asset: resolved,
      image: (written) => {
        const { href, shown } = pictureAddress(publication, publication.pictures.found[pictureKey(path, written)])
        return { shown, ...(href !== undefined && { href: inFull(href, address) }) }
      },
    }),
  }
}

/** Returns the address of a picture and whether pages show it. Blocked remote pictures become links, missing ones have no address. */
function pictureAddress({ content }: Publication, found: FoundImage | undefined): { href?: string; shown: boolean } {
  if (!found || 'fault' in found) return { shown: false }
  if ('remote' in found) return { href: found.remote.url, shown: found.remote.allowed }
  return { href: pictureView(found.picture, { alt: '', address: content.site.address }).src, shown: true }
}

const inFull = (href: string, address: string) => (URL.canParse(href, address) ? new URL(href, address).href : href)
