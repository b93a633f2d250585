/** Metadata for sharing: Open Graph, and the Twitter card type. */
import type { Metadata } from 'next'
import type { Site } from '../lib/content/index.ts'
import { socialImageUrl } from '../lib/core/addresses/derived-addresses.ts'
import { absolute } from '../lib/core/addresses/urls.ts'
import { isAuthor } from '../lib/core/roles.ts'
import type { PageView, PostView } from '../lib/pages/index.ts'
import type { Head } from './head.ts'

export function openGraph(site: Site, head: Head): Pick<Metadata, 'openGraph' | 'twitter'> {
  const { title, description, url, canonical } = head
  const image = { url: cardAddress(site, head), width: 1200, height: 630, alt: title }
  const shared = {
    title,
    description,
    // A text first published elsewhere is shared under its original address.
    url: canonical ?? absolute(site.address, url),
    siteName: isDocument(head) && head.fromElsewhere ? undefined : site.title,
    locale: openGraphLocale('lang' in head && typeof head.lang === 'string' ? head.lang : site.language),
    images: [image],
  }
  const openGraph = isPost(head)
    ? { ...shared, ...article(head, site.address.origin) }
    : {
        ...shared,
        type: url.startsWith(`${site.prefix}/authors/`) && head.feed ? ('profile' as const) : ('website' as const),
      }
  return { openGraph, twitter: { card: 'summary_large_image' } }
}

/** Address of a page's social image: its own for posts, people and categories, its post's for a slim category, otherwise the site's. */
export function cardAddress(site: Site, head: Head): string {
  const own = head.kind === 'post' && !head.badge ? head.url : (head.card ?? head.feed?.replace(/feed\.xml$/, ''))
  return absolute(site.address, socialImageUrl(own ?? `${site.prefix}/`))
}

const isDocument = (head: Head): head is Head & (PostView | PageView) => 'canonical' in head && 'body' in head

const isPost = (head: Head): head is Head & PostView => head.kind === 'post' && 'byline' in head

function article(post: PostView, origin: string) {
  return {
    type: 'article' as const,
    publishedTime: post.publishedAt,
    modifiedTime: post.modifiedAt,
    authors: post.byline.filter(isAuthor).flatMap(({ href }) => (href ? origin + href : [])),
    section: post.categories[0]?.name,
    tags: post.tags.map(({ name }) => name),
  }
}

/** `pt-BR` → `pt_BR`. Open Graph needs a country, so a language without one is left out. */
const openGraphLocale = (language: string) => (language.includes('-') ? language.replace('-', '_') : undefined)
