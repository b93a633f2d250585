/** Writes JSON Feed 1.1. */
import { generateJsonFeed } from 'feedsmith'
import { legalText } from '../core/text/legal-text.ts'
import { type Feed, type FeedEntry, type FeedPerson, instant } from './feed.ts'

/** The text of the feed file. */
export function jsonFeed(feed: Feed): string {
  const value = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.self,
    description: feed.description || undefined,
    language: feed.language,
    icon: feed.icon,
    authors: [author(feed.publisher)],
    items: feed.entries.map(item),
  })
  // Without entries feedsmith omits the list, which the format requires.
  const whole = feed.entries.length === 0 && typeof value === 'object' ? { ...value, items: [] } : value
  return `${JSON.stringify(whole, clean, 2)}\n`
}

/** Removes control characters, which trouble JSON readers later than XML readers, but do, and empty fractions of dates. */
function clean(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  return key.startsWith('date_') ? value.replace('.000Z', 'Z') : legalText(value)
}

function item(post: FeedEntry) {
  return {
    id: post.id,
    url: post.url,
    title: post.title,
    summary: post.summary || undefined,
    content_html: post.html,
    image: post.image?.url,
    date_published: instant(post.published),
    date_modified: instant(post.updated),
    // The format has no field for editors and translators.
    authors: post.authors.map(author),
    tags: [...post.categories.map(({ name }) => name), ...post.tags],
    language: post.language,
  }
}

const author = ({ name, url }: FeedPerson) => ({ name, url })
