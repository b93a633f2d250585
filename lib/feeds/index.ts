/**
 * Writes Atom, RSS and JSON Feed from plain data.
 * Entries contain their HTML; addresses are absolute.
 * The only importer of feedsmith.
 */

export { atomFeed } from './atom.ts'
export type { Feed, FeedEntry } from './feed.ts'
export { jsonFeed } from './json.ts'
export { rssFeed } from './rss.ts'
