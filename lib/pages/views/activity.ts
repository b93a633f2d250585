/** Which categories, tags or people a reader should see first when there are too many to show: those with recent and many posts. */

import type { Publication } from '../../content/index.ts'
import { publicationIndex } from '../publication-index.ts'

/** A post that has so many newer ones counts half. */
const halfAt = 50

/**
 * The entries with the most, and the most recent, posts. A post counts 1 / (1 + newer posts / 50), so that neither one post
 * of yesterday nor a hundred of ten years ago decide alone.
 * @param entries categories, tags, series or authors, by their addresses
 * @returns all of them in their own order when there are no more than `limit`; else the `limit` most active, the most active first
 */
export function mostActive<Entry extends { url: string }>(
  publication: Publication,
  entries: readonly Entry[],
  limit: number,
): Entry[] {
  if (entries.length <= limit) return [...entries]
  const { groups, index } = publicationIndex(publication)
  const weigh = ({ url }: Entry) =>
    (groups.get(url) ?? []).reduce((sum, { path }) => sum + 1 / (1 + (index.get(path) ?? 0) / halfAt), 0)
  return entries
    .map((entry) => ({ entry, weight: weigh(entry) }))
    .sort((a, b) => b.weight - a.weight || (a.entry.url < b.entry.url ? -1 : 1))
    .slice(0, limit)
    .map(({ entry }) => entry)
}
