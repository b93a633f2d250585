/** Writes RSS 2.0, with the modules that readers expect: full content, several authors, pictures, the feed's own address. */
import { generateRssFeed } from 'feedsmith'
import { type Feed, type FeedEntry, instant, lastUpdate } from './feed.ts'
import { mediaOf } from './media.ts'
import { xmlDocument } from './xml-document.ts'

/** The text of the feed file. */
export function rssFeed(feed: Feed): string {
  const text = generateRssFeed({
    title: feed.title,
    link: feed.url,
    description: feed.description || feed.title,
    language: feed.language,
    copyright: feed.rights,
    lastBuildDate: instant(lastUpdate(feed)),
    image: feed.icon ? { url: feed.icon, title: feed.title, link: feed.url } : undefined,
    items: feed.entries.map((post) => item(post, feed.language)),
    atom: { links: [{ rel: 'self', type: 'application/rss+xml', href: feed.self }] },
  })
  return xmlDocument(text)
}

/**
 * RSS's own `author` is an email address, so each name goes into a `dc:creator` or `dc:contributor`. It has no language of an item: an
 * entry in another language than the feed's gets a `dc:language`.
 */
function item(post: FeedEntry, language: string) {
  return {
    title: post.title,
    link: post.url,
    guid: { value: post.id, isPermaLink: false },
    pubDate: instant(post.published),
    description: post.summary || post.title,
    content: { encoded: post.html },
    dc: {
      creators: post.authors.map(({ name }) => name),
      contributors: post.contributors.map(({ name }) => name),
      languages: post.language === language ? [] : [post.language],
    },
    categories: [
      ...post.categories.map(({ name, url }) => ({ name, domain: url })),
      ...post.tags.map((name) => ({ name })),
    ],
    atom: { updated: instant(post.updated) },
    media: mediaOf(post.image),
  }
}
