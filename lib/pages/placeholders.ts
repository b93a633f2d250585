/** The page data that the app is compiled with: a page without data for each kind, since Next refuses a route without parameters. */
import type { Frames } from './listed-pages.ts'
import { writePageData } from './page-data.ts'
import { type PageKind, type PageParams, pageQueries } from './pages.ts'

/** Writes page data that consists of placeholders, none of which is published. */
export function writePlaceholders(folder: string, frames: Frames): void {
  const data = writePageData(folder, frames)
  for (const kind of Object.keys(pageQueries) as PageKind[])
    data.add({ kind, params: placeholder(pageQueries[kind].route), url: '', language: frames.main, data: 'null' })
  data.end()
}

/** `tags/[slug]/page.tsx` → `{ slug: '-' }`. */
function placeholder(route: string): PageParams {
  const names = route.matchAll(/\[(\.{3})?(\w+)\]/g)
  return Object.fromEntries([...names].map(([, rest, name]) => [name, rest ? ['-'] : '-']))
}
