/** The largest page of each kind, and the other files that grow with a site. */
import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The limit for every HTML page. */
const mostBytes = 150_000

/** Kinds by address, the first that matches. */
const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['front page', /^index\.html$/],
  ['post', /^blog\/post-[^/]+\/index\.html$/],
  ['list of posts', /^blog\/.*\.html$/],
  ['category', /^categories\/[^/]+\/(page\/\d+\/)?index\.html$/],
  ['tag', /^tags\/[^/]+\/(page\/\d+\/)?index\.html$/],
  ['author', /^authors\/[^/]+\/(page\/\d+\/)?index\.html$/],
  ['series', /^series\/[^/]+\/(page\/\d+\/)?index\.html$/],
  ['index of names', /^(categories|tags|authors|series)\/.*\.html$/],
  ['archive', /^archive\/.*\.html$/],
  ['list of feeds', /^feeds\/.*\.html$/],
  ['search page', /^search\/index\.html$/],
  ['feed', /feed\.(xml|json)$|^rss\.xml$/],
  ['sitemap', /^sitemap.*\.xml$/],
  ['llms.txt', /^llms.*\.txt$/],
  ['offers of search', /^pagefind\/search\.json$/],
  ['filters of search', /\.pf_filter$/],
  ['page list of search', /\.pf_meta$/],
  ['redirects', /^_redirects$|^vercel\.json$|^serve\.json$/],
]

type Largest = { count: number; bytes: number; file: string }

/** @returns one line for each kind, and a line about all files */
export function largestFiles(out: string): string[] {
  const sizes = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: relative(out, path), bytes: statSync(path).size }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
  const found = new Map<string, Largest>()
  for (const { file, bytes } of sizes) {
    // `tags/page/1/` would otherwise look like the page of a tag named "page".
    const path = file.replace(/^(categories|tags|authors|series)\/page\/\d+\//, '$1/')
    const kind = kinds.find(([, pattern]) => pattern.test(path))?.[0]
    if (kind === undefined) continue
    const known = found.get(kind) ?? { count: 0, bytes: 0, file }
    const largest = bytes > known.bytes ? { bytes, file } : known
    found.set(kind, { ...known, ...largest, count: known.count + 1 })
  }
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    '| kind | files | bytes of the largest | its file |',
    '| --- | ---: | ---: | --- |',
    ...kinds.flatMap(([kind]) => row(kind, found.get(kind))),
    '',
    `${sizes.length} files, ${Math.round(total / 1e6)} MB`,
  ]
}

function row(kind: string, largest: Largest | undefined): string[] {
  if (!largest) return []
  const { count, bytes, file } = largest
  const over = file.endsWith('.html') && bytes > mostBytes ? ` (more than ${mostBytes})` : ''
  return [`| ${kind} | ${count} | ${bytes}${over} | ${file} |`]
}
