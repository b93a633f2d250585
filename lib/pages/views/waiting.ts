/** Lists the documents that no public list shows: drafts, scheduled, expired and unlisted ones. */

import type { Publication } from '../../content/index.ts'
import { isGuide } from '../../content/index.ts'
import { type Badge, badgeOf } from './cards.ts'
import { linkTo } from './links.ts'

export type Waiting = { title: string; href: string; badge: Badge }

export function getWaiting(publication: Publication): Waiting[] {
  const { posts, pages } = publication.content
  const link = linkTo(publication)
  return [...posts, ...pages].flatMap((document) => {
    const badge = badgeOf(document)
    return badge && !isGuide(document.path) ? { title: document.title, href: link(document.url), badge } : []
  })
}
