/** Collects the three taxonomies of a site from its posts. */
import type { ReadPost } from '../documents/read-documents.ts'
import type { TermFiles } from './term-files.ts'
import { type TermKind, type TermTable, type TermUse, termTable } from './terms.ts'

export type Tables = Record<TermKind, TermTable>

/** Collects all uses of categories, tags and series. Drafts are included, so that a spelling is settled before it is published. */
export function taxonomies(posts: ReadPost[], files: TermFiles): Tables {
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
    category: termTable('category', uses.category, files.category),
    tag: termTable('tag', uses.tag, files.tag),
    series: termTable('series', uses.series, files.series),
  }
}
