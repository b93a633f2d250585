import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Store } from '../../../core/cache/store.ts'
import { random } from '../../../covers/index.ts'
import { searchScript } from '../../scripts/search-script.ts'
import { sampleSite } from '../../testing/site-sample.ts'
import type { BuiltSite } from '../output.ts'
import { search } from './search.ts'

/** Words distributed as in a language: few are common, most are rare. */
function vocabulary(size: number): string[] {
  const chance = random('vocabulary')
  const syllables = ['ka', 'ro', 'min', 'te', 'lus', 'or', 'ven', 'shi', 'pra', 'dol', 'ex', 'um', 'bri', 'con', 'ta']
  return Array.from({ length: size }, (_, index) => {
    const parts = Array.from({ length: 2 + (index % 3) }, () => chance.pick(syllables as [string, ...string[]]))
    return parts.join('') + index.toString(36)
  })
}

test('at 1,000 posts the first search costs a reader at most 250 kB', async () => {
  const words = vocabulary(20_000)
  const chance = random('posts')
  const word = () => words[Math.floor(words.length * chance.next() ** 4)] ?? ''
  const text = (length: number) => Array.from({ length }, word).join(' ')
  const posts = Array.from({ length: 1000 }, (_, index) => ({
    url: `/blog/${index}/`,
    title: text(6),
    summary: '',
    date: `20${10 + (index % 15)}-01-01`,
    updated: '2026-01-01',
    lang: 'en',
    authors: [{ name: `Author ${index % 12}` }],
    categories: [{ name: `Category ${index % 9}`, slug: `c${index % 9}`, url: `/categories/c${index % 9}/` }],
    tags: [],
    hasLead: false,
    cover: { seed: String(index) },
    noindex: false,
  }))
  const { input } = sampleSite({ input: { published: { posts, pages: [], lists: [] } } })
  const sizes = new Map<string, number>()
  type Content = string | Uint8Array
  const write = ({ path, content }: { path: string; content: Content }) =>
    // Hosts compress what isn't compressed yet.
    sizes.set(path, /\.(js|json)$/.test(path) ? gzipSync(content).length : content.length)
  const site = {
    keep: async (path: string, _: string, make: () => Content) => write({ path, content: make() }),
    read: () => `<h1>X</h1><div data-body=""><p>${text(700)}</p></div>`,
    write,
  }
  // Only the parts of a site that the output uses.
  const store = new Store(mkdtempSync(path.join(tmpdir(), 'search-')))
  await search.make({
    site,
    readPage: site.read,
    input,
    store,
    key: '',
    pageKeys: new Map(),
    progress: () => {},
  } as unknown as BuiltSite)
  const largest = (pattern: RegExp, count: number) =>
    [...sizes]
      .flatMap(([path, size]) => (pattern.test(path) ? size : []))
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, size) => sum + size, 0)
  const parts = {
    code: largest(/pagefind(-worker)?\.js$/, 2) + largest(/wasm\.en/, 1),
    lists: largest(/(entry|search)\.json$/, 2) + largest(/pf_meta$/, 1) + largest(/pf_filter$/, 3),
    // A word and a prefix of another.
    index: largest(/pf_index$/, 2),
    excerpts: largest(/pf_fragment$/, 8),
    own: searchScript(process.cwd(), { language: 'en' }).reduce(
      (sum, { content }) => sum + gzipSync(content).length,
      0,
    ),
  }
  const whole = Object.values(parts).reduce((sum, size) => sum + size, 0)
  expect(whole, JSON.stringify(parts)).toBeLessThanOrEqual(250_000)
}, 120_000)
