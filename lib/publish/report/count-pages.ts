/** Counts what was published, by kind, for the table at the end of a build. */
import type { HostPlan } from '../hosts/plan.ts'
import type { PublishInput } from '../input.ts'
import { fileOf } from '../page/published-file.ts'
import type { KeptPage } from '../page-store/built-page.ts'
import type { SiteFiles } from '../site/site-record.ts'
import type { Summary } from './summary.ts'

/** Sorts every published file: pages by kind, then the rest. */
export function countPages(
  pages: readonly KeptPage[],
  site: SiteFiles,
  input: PublishInput,
  { redirects, gone }: HostPlan,
): Pick<Summary, 'pages' | 'files'> {
  const kinds = new Map<string, string>(pages.map(({ file }) => [file, 'lists and others']))
  for (const { url, kind } of input.documents) if (kinds.has(fileOf(url))) kinds.set(fileOf(url), plural[kind])
  for (const { from } of redirects) kinds.set(fileOf(from), 'redirects')
  for (const file of [...gone.map(fileOf), '410.html']) kinds.set(file, 'no longer available')
  const counts = new Map<string, [count: number, bytes: number]>()
  const files: [string, number][] = []
  for (const [name, { size: bytes }] of site) {
    if (bytes < 0) continue
    const kind = kinds.get(name)
    const [count, sum] = counts.get(kind ?? '') ?? [0, 0]
    if (kind) counts.set(kind, [count + 1, sum + bytes])
    else files.push([name, bytes])
  }
  return { pages: [...counts].map(([kind, [count, bytes]]) => [kind, count, bytes]), files }
}

const plural: Readonly<Record<PublishInput['documents'][number]['kind'], string>> = {
  post: 'posts',
  page: 'pages',
  author: 'authors',
  category: 'categories',
  tag: 'tags',
  series: 'series',
}
