/** Feeds: plain data in, the text of a file out. */

export { legalText } from '../core/text/legal-text.ts'
export { atomFeed } from './atom.ts'
export type { Feed, FeedEntry, FeedImage, FeedPerson } from './feed.ts'
export { jsonFeed } from './json.ts'
export { rssFeed } from './rss.ts'
