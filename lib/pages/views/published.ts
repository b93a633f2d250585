/** What feeds, sitemap, search and social images are made from: everything listed, as plain data. Unpublished and unlisted documents are not in it. */

import type { Post, Publication } from '../../content/index.ts'
import { isListed, siteDirection } from '../../content/index.ts'
import { isSlim } from '../kinds/terms.ts'
import { publicationIndex } from '../publication-index.ts'
import { hasPage, postCard } from './cards.ts'
import { leadPicture } from './pictures.ts'

export type PublishedPerson = {
  name: string
  /** The decoded address of their page, without base path; absent without a profile. */
  url?: string
  /** As typed; absent for plain authors. */
  role?: string
}

/** What a drawn cover is made from: a seed, and the category that chooses its family and colour. */
type Cover = { seed: string; family?: string; tint?: string }

export type PublishedPost = {
  /** Decoded, without base path. */
  url: string
  title: string
  /** One or two sentences. */
  summary: string
  date: string
  /** The day of the last change worth telling; never before `date`. */
  updated: string
  lang: string
  /** Only where it is not the site's. */
  dir?: 'ltr' | 'rtl'
  authors: PublishedPerson[]
  categories: { name: string; slug: string; url: string }[]
  tags: string[]
  /** The picture that stands for it: `src` is an `href` or an address elsewhere. */
  image?: { src: string; alt: string; width: number; height: number }
  /** Whether the picture heads the page: it is not in the body then. */
  hasLead: boolean
  /** What its drawn cover is made from. */
  cover: Cover
  /** Front matter `id`. */
  id?: string
  canonical?: string
  noindex: boolean
}

/** A page of `content/pages/`: nothing of it is in feeds, but readers search for it. */
export type PublishedPage = Pick<PublishedPost, 'url' | 'title' | 'summary' | 'lang'>

/** A category or a person with a page of posts. */
export type PublishedList = {
  kind: 'category' | 'author'
  url: string
  name: string
  description: string
  cover: Cover
  /** A category whose page is slim: the social image of its one post stands for it. */
  slim?: boolean
}

export type Published = {
  /** Newest first. */
  posts: PublishedPost[]
  /** In the order of their files. */
  pages: PublishedPage[]
  lists: PublishedList[]
}

/** Everything listed. */
export function getPublished(publication: Publication): Published {
  const { content } = publication
  const lists = [
    ...content.categories.map((term) => ({
      kind: 'category' as const,
      url: term.url,
      name: term.name,
      description: term.description ?? '',
      cover: { seed: term.slug, family: term.slug, tint: term.tint },
      ...(isSlim(publication, 'categories', term) && { slim: true }),
    })),
    ...content.authors.map(({ url, name, blurb = '' }) => ({
      kind: 'author' as const,
      url,
      name,
      description: blurb,
      cover: { seed: url },
    })),
  ]
  return {
    posts: publicationIndex(publication).posts.map((post) => publishedPost(publication, post)),
    pages: content.pages.filter(isListed).map(({ url, title, lang, path }) => ({
      url,
      title,
      summary: publication.facts(path).description,
      lang,
    })),
    lists: lists.filter(({ url }) => hasPage(publication, url)),
  }
}

function publishedPost(publication: Publication, post: Post): PublishedPost {
  const { byline, categories, picture, excerpt, cover } = postCard(publication, post)
  const lead = leadPicture(publication, post)?.picture
  const image = lead ?? picture
  const { site } = publication.content
  const dir = siteDirection(post.lang, post.dir)
  return {
    url: post.url,
    title: post.title,
    summary: excerpt,
    date: post.date,
    updated: post.updated && post.updated.date > post.date ? post.updated.date : post.date,
    lang: post.lang,
    dir: dir === siteDirection(site.language, site.dir) ? undefined : dir,
    authors: byline.map(({ name, role }, index) => {
      const url = post.byline[index]?.url
      return { name, ...(url && hasPage(publication, url) && { url }), ...(role && { role }) }
    }),
    categories: categories.map(({ name, slug }, index) => ({ name, slug, url: post.categories[index]?.url ?? '' })),
    tags: post.tags.map(({ name }) => name),
    image: image && {
      src: image.src,
      alt: lead ? lead.alt : (publication.pictures.first[post.path]?.alt ?? ''),
      width: image.width,
      height: image.height,
    },
    hasLead: lead !== undefined,
    cover: { seed: cover.seed, family: cover.family || undefined, tint: categories[0]?.tint },
    id: post.id,
    canonical: post.canonical_url,
    noindex: post.noindex,
  }
}
