/** The line that ends a build: what was built, and what was left out. */
import { join, relative } from 'node:path'
import type { Content } from '../content/index.ts'
import { counted } from '../core/problems/counts.ts'

/** `Built 12 posts, 34 pages of HTML in all, into out/ (left out: 1 draft, 2 scheduled)`; `published` are names of files. */
export function buildSummary({ posts }: Content, site: string, published: Iterable<string>): string {
  const out = join(site, 'out')
  const pages = [...published].filter((path) => path.endsWith('.html')).length
  const count = (state: string) => posts.filter((post) => post.state === state).length
  const leftOut = (['draft', 'scheduled', 'expired'] as const).flatMap((state) =>
    count(state) === 0 ? [] : state === 'draft' ? counted(count(state), 'draft') : `${count(state)} ${state}`,
  )
  const where = relative(process.cwd(), out) || out
  return `Built ${counted(count('published'), 'post') || 'no post'}, ${counted(pages, 'page')} in all, into ${where}/${leftOut.length > 0 ? ` (left out: ${leftOut.join(', ')})` : ''}`
}
