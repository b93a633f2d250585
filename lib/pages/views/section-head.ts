/** The head of the page of a term: its name, words, picture and drawing. */

import type { Publication, Term } from '../../content/index.ts'
import type { PictureView } from '../../images/index.ts'
import type { Crumb } from '../kinds/lists.ts'
import type { PostCard } from './cards.ts'
import { lineHtml } from './line-html.ts'
import { linkTo, listUrl, type TermLink } from './links.ts'
import { ownPicture } from './pictures.ts'
import { type RenderedBody, renderedBody } from './rendered-body.ts'

export type SectionHead = {
  term: TermLink
  /** The category whose kind of drawing and tint the page has. */
  family: string
  crumbs: Crumb[]
  /** Number of posts; null on numbered pages, which new posts must not change. */
  count: number | null
  /** The description from the term's file; only on the first page. */
  deck?: string
  deckHtml?: string
  picture?: PictureView
}

/**
 * Returns the head of a term's first page.
 * @param posts a tag or series is drawn like the category of the first
 */
export function sectionHead(
  publication: Publication,
  term: Term,
  crumbs: Crumb[],
  posts: readonly { cover: PostCard['cover'] }[],
): SectionHead {
  return {
    term: termLink(publication, term),
    family: term.url.startsWith(listUrl(publication, '/categories/')) ? term.slug : (posts[0]?.cover.family ?? ''),
    crumbs,
    count: posts.length,
    deck: term.description,
    deckHtml: lineHtml(publication, term, term.marked?.description),
    picture: ownPicture(publication, term, 'card'),
  }
}

export const termLink = (publication: Publication, { name, slug, url, tint }: Term): TermLink => ({
  name,
  slug,
  href: linkTo(publication)(url),
  tint,
})

/** Returns the text of a term's file, if it has any. */
export function introduction(publication: Publication, { path, url, body }: Term): RenderedBody | null {
  return path && body && !publication.facts(path).empty
    ? renderedBody(publication, { path, url, lang: publication.content.site.language, format: 'md', body })
    : null
}
