/** Chooses the pages that Lighthouse measures: the one with the most pictures of each kind. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../lib/core/files/files-below.ts'

const kinds = [/^blog\/[^/]+\/$/, /^authors\/[^/]+\/$/, /^categories\/[^/]+\/$/]

/**
 * @param out the published folder
 * @returns paths without base and leading slash: `''` (front page), the post with the most pictures, an author, a category
 */
export function lighthousePages(out: string): string[] {
  const paths = filesBelow(out)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
  const pictures = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8').split('<img').length
  return ['', ...kinds.flatMap((kind) => most(paths.filter((path) => kind.test(path)).sort(), pictures))]
}

/** The first entry with the greatest count, if there are any. */
function most(entries: readonly string[], count: (entry: string) => number): string[] {
  const counted = entries.map((entry) => ({ entry, count: count(entry) }))
  return counted
    .sort((a, b) => b.count - a.count)
    .map(({ entry }) => entry)
    .slice(0, 1)
}
