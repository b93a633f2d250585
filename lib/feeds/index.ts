/** Feeds: plain data in, the text of a file out. */
export { atomFeed } from './atom.ts'
export type { Feed, FeedEntry, FeedImage, FeedPerson } from './feed.ts'
export { jsonFeed } from './json.ts'
export { legalText } from '../legal-text.ts'
export { rssFeed } from './rss.ts'
