/** Posts, people and terms as shown in lists. All addresses are final `href`s. */

import type { Post, Publication } from '../../content/index.ts'
import { postsKey, sectionNamed, siteDirection } from '../../content/index.ts'
import { cutAtWord } from '../../core/text/cut-at-word.ts'
import type { Facts } from '../../covers/index.ts'
import type { PictureView } from '../../images/index.ts'
import { type Fact, factsOf, type When, whenOf } from './facts.ts'
import { languageName } from './language-name.ts'
import { unlinkedHtml } from './line-html.ts'
import { linkTo, type PersonLink, people, type TermLink, termLinks } from './links.ts'
import { cardPicture } from './pictures.ts'

export type PostCard = {
  href: string
  title: string
  /** The title with its inline markup. */
  titleHtml?: string
  /** `YYYY-MM-DD`; `''` for a draft without a date. */
  date: string
  /** The text by which readers choose: the subtitle, else the excerpt, cut if it is long. */
  deck: string
  deckHtml?: string
  minutes: number
  lang: string
  dir?: 'ltr' | 'rtl'
  /** The language of a post that a list shows because it is not translated: its code, and its name in itself. */
  foreign?: { code: string; name: string }
  /** The writers, or the first of many. */
  byline: PersonLink[]
  /** The number of writers that the byline doesn't name. */
  others?: number
  /** Main category first. */
  categories: TermLink[]
  /** Without one a cover is generated. */
  picture?: PictureView
  /** Parameters of the generated cover. */
  cover: CoverView
  /** Only set for items of other sections: the title of the section, its own fields, and the date by which it is ordered. */
  section?: string
  facts?: Fact[]
  when?: When
  /** Set if a post is not published or is unlisted (dev only). */
  badge?: Badge
}

/** What a generated cover depends on: a seed, the category that determines its family and colour, and facts of the article. */
export type CoverView = { seed: string; family: string; facts?: Facts }

export const coverOf = ({ slug, section, categories, cover }: Post): CoverView => ({
  seed: slug,
  family: categories[0]?.slug ?? (section === postsKey ? '' : section),
  facts: cover,
})

export type Badge = { state: 'draft' | 'scheduled' | 'expired' | 'unlisted'; date?: string }

/** In characters. On other systems the mark that ends a summary often follows the first section. */
const longestExcerpt = 280

/** Lists name up to five writers, of more the first three. */
const mostNamed = 5
const namedOfMany = 3

function shortByline(publication: Publication, { byline }: Post): Pick<PostCard, 'byline' | 'others'> {
  const isLong = byline.length > mostNamed
  return {
    byline: people(publication, isLong ? byline.slice(0, namedOfMany) : byline),
    ...(isLong && { others: byline.length - namedOfMany }),
  }
}

const made = new WeakMap<Publication, WeakMap<Post, PostCard>>()

/**
 * Returns the card of a post, cached because each post is in about ten lists.
 * @param isLead whether its picture is the first one on the page
 */
export function postCard(publication: Publication, post: Post, isLead = false): PostCard {
  if (isLead) return makeCard(publication, post, isLead)
  const cards = made.get(publication) ?? new WeakMap<Post, PostCard>()
  made.set(publication, cards)
  const card = cards.get(post) ?? makeCard(publication, post, isLead)
  cards.set(post, card)
  return card
}

function makeCard(publication: Publication, post: Post, isLead: boolean): PostCard {
  const { minutes, excerpt } = publication.facts(post.path)
  const { subtitle, description, marked } = post
  const deck = subtitle ?? cutAtWord(excerpt, longestExcerpt)
  const typed = subtitle ? marked?.subtitle : deck === description ? marked?.description : undefined
  return {
    href: linkTo(publication)(post.url),
    title: post.title,
    titleHtml: unlinkedHtml(post.marked?.title),
    date: post.date,
    deck,
    deckHtml: unlinkedHtml(typed),
    minutes,
    lang: post.lang,
    dir: directionOf(publication, post),
    ...foreignTo(publication, post),
    ...shortByline(publication, post),
    categories: termLinks(publication, post.categories),
    picture: cardPicture(publication, post, isLead),
    cover: coverOf(post),
    badge: badgeOf(post),
    ...itemOf(publication, post),
  }
}

/** Undefined if it is that of the site. */
export function directionOf(
  { content: { site } }: Publication,
  { lang, dir }: Pick<Post, 'lang' | 'dir'>,
): PostCard['dir'] {
  const own = siteDirection(lang, dir)
  return own === siteDirection(site.language, site.dir) ? undefined : own
}

/** The language of a post that a list or page names although it is in another. */
export function foreignTo({ content: { site } }: Publication, { language }: Post): Pick<PostCard, 'foreign'> {
  const isForeign = language !== undefined && language !== site.language
  return isForeign ? { foreign: { code: language, name: languageName(language) } } : {}
}

function itemOf(publication: Publication, post: Post): Pick<PostCard, 'section' | 'facts' | 'when'> {
  if (post.section === postsKey) return {}
  const { title } = sectionNamed(publication.content.site, post.section)
  return { section: title, facts: factsOf(publication, post), when: whenOf(publication, post) }
}

export function badgeOf({
  state,
  unlisted,
  date,
}: {
  state: Post['state']
  unlisted: boolean
  date?: string
}): Badge | undefined {
  if (state !== 'published') return { state, date }
  return unlisted ? { state: 'unlisted' } : undefined
}
