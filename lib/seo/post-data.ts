/** A post for machines: BlogPosting with everyone who wrote it. Required properties as search engines document them for articles. */
import type { BlogPosting, Person } from 'schema-dts'
import type { PostView } from '../content/index.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { organization, partOf, publisherOf } from './publisher.ts'
import type { SiteFacts } from './site-facts.ts'

/** @param page absolute addresses of the page and of the card that stands for it */
export function postData(post: PostView, site: SiteFacts, page: { address: string; card: string }) {
  return [
    posting(post, site, page),
    breadcrumbs(site, post.crumbs, { title: post.title, url: page.address }),
    organization(site),
  ]
}

function posting(post: PostView, site: SiteFacts, { address, card }: { address: string; card: string }): BlogPosting {
  const lead = post.lead ? [new URL(post.lead.picture.src, site.origin).href] : []
  return {
    '@type': 'BlogPosting',
    '@id': `${address}#post`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    url: address,
    headline: post.title,
    description: post.description,
    image: [...lead, card],
    datePublished: post.date,
    dateModified: post.updated && post.updated.date > post.date ? post.updated.date : post.date,
    author: post.byline.map((person) => writer(person, site)),
    publisher: publisherOf(site),
    isPartOf: partOf(site),
    articleSection: post.categories.length > 0 ? post.categories.map(({ name }) => name) : undefined,
    keywords: post.tags.length > 0 ? post.tags.map(({ name }) => name) : undefined,
    inLanguage: post.lang,
  }
}

function writer({ name, href, sameAs }: PostView['byline'][number], { origin }: SiteFacts): Person {
  return {
    '@type': 'Person',
    name,
    url: href ? origin + href : undefined,
    sameAs: sameAs && sameAs.length > 0 ? sameAs : undefined,
  }
}
