/** Writes Atom feeds (RFC 4287). */
import { generateAtomFeed } from 'feedsmith'
import { type Feed, type FeedEntry, type FeedPerson, instant, lastUpdate } from './feed.ts'
import { mediaOf, mediaType } from './media.ts'
import { xmlDocument } from './xml-document.ts'

/** The text of the feed file. */
export function atomFeed(feed: Feed): string {
  const text = generateAtomFeed({
    id: feed.id,
    title: { value: feed.title },
    subtitle: feed.description ? { value: feed.description } : undefined,
    updated: instant(lastUpdate(feed)),
    authors: [person(feed.publisher)],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: feed.self },
      { rel: 'alternate', type: 'text/html', href: feed.url },
    ],
    rights: feed.rights ? { value: feed.rights } : undefined,
    icon: feed.icon,
    entries: feed.entries.map(entry),
    xml: { lang: feed.language },
  })
  return xmlDocument(text)
}

function entry(post: FeedEntry) {
  return {
    id: post.id,
    title: { value: post.title },
    published: instant(post.published),
    updated: instant(post.updated),
    authors: post.authors.map(person),
    contributors: post.contributors.map(person),
    categories: [
      ...post.categories.map(({ name, slug, url }) => ({ term: slug, scheme: schemeOf(url, slug), label: name })),
      ...post.tags.map((tag) => ({ term: tag })),
    ],
    links: [
      { rel: 'alternate', type: 'text/html', hreflang: post.language, href: post.url },
      ...(post.audio ? [{ rel: 'enclosure', type: mediaType(post.audio), href: post.audio }] : []),
    ],
    summary: post.summary ? { value: post.summary } : undefined,
    content: { type: 'html', value: post.html },
    media: mediaOf(post.image),
    xml: { lang: post.language },
  }
}

const person = ({ name, url }: FeedPerson) => ({ name, uri: url })

/** The address that lists all terms of a kind: `…/categories/` for `…/categories/data/`. */
const schemeOf = (url: string, slug: string) => url.slice(0, url.lastIndexOf(encodeURIComponent(slug))) || url
