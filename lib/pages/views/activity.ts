/** Selects the most active categories, tags, series or people if there are too many to show all. */

import type { Publication } from '../../content/index.ts'
import { publicationIndex } from '../publication-index.ts'

/** A post with this number of newer posts has half the weight of the newest. */
const halfAt = 50

/**
 * Returns the entries with the most, and the most recent, posts. A post weighs 1 / (1 + newer posts / 50), so that neither a
 * single new post nor a hundred old ones dominate.
 * @param entries categories, tags, series or authors
 * @returns all entries in their original order if there are at most `limit`; else the `limit` most active, most active first
 */
export function mostActive<Entry extends { url: string }>(
  publication: Publication,
  entries: readonly Entry[],
  limit: number,
): Entry[] {
  if (entries.length <= limit) return [...entries]
  const { groups, recency } = publicationIndex(publication)
  const weigh = ({ url }: Entry) =>
    (groups.get(url) ?? []).reduce((sum, { path }) => sum + 1 / (1 + (recency.get(path) ?? 0) / halfAt), 0)
  return entries
    .map((entry) => ({ entry, weight: weigh(entry) }))
    .sort((a, b) => b.weight - a.weight || (a.entry.url < b.entry.url ? -1 : 1))
    .slice(0, limit)
    .map(({ entry }) => entry)
}
