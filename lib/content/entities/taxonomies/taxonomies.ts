/** Collects the three taxonomies of a site from its posts. */
import type { Term } from '../../model.ts'
import type { ReadPost } from '../documents/read-documents.ts'
import { type TermKind, type TermTable, type TermUse, termTable } from './terms.ts'

export type Tables = Record<TermKind, TermTable>

/** Makes a value for each kind of terms. */
export const mapTermKinds = <Value>(make: (kind: TermKind) => Value): Record<TermKind, Value> => ({
  category: make('category'),
  tag: make('tag'),
  series: make('series'),
})

/** The terms of no posts. */
export const noTables: Tables = mapTermKinds((kind) => termTable(kind, [], []))

/**
 * Collects all uses of categories, tags and series. Drafts are included, so that a spelling is settled before it is published.
 * @param prefix of addresses
 */
export function taxonomies(posts: readonly ReadPost[], files: Record<TermKind, readonly Term[]>, prefix = ''): Tables {
  const uses: Record<TermKind, TermUse[]> = { category: [], tag: [], series: [] }
  for (const { document } of posts) {
    const { data, source, at } = document
    const use = (name: string, ...path: PropertyKey[]) => ({ name, path: source.path, at: at(...path) })
    const alone = (names: readonly string[]) => names.length === 1
    const { categories = [], tags = [] } = data
    for (const [index, name] of categories.entries())
      uses.category.push({ ...use(name, 'categories', index), alone: alone(categories) })
    if (data.category) uses.category.push({ ...use(data.category, 'category'), alone: true })
    for (const [index, name] of tags.entries()) uses.tag.push({ ...use(name, 'tags', index), alone: alone(tags) })
    if (data.series) uses.series.push(use(data.series.name, 'series'))
  }
  return {
    category: termTable('category', uses.category, files.category, prefix),
    tag: termTable('tag', uses.tag, files.tag, prefix),
    series: termTable('series', uses.series, files.series, prefix),
  }
}
