import { expect, test } from 'vitest'
import { sitemapFaults } from '../feeds/testing/sitemap-faults.ts'
import { sitemap } from './sitemap.ts'

const addressOf = (name: string) => `https://example.org/${name}`
const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ address: `https://example.org/${index}/?a&b`, images: [] }))

test('a sitemap lists pages, the day of their last change and their pictures', () => {
  const [file] = sitemap(
    [
      { address: 'https://example.org/a/', changed: '2026-01-02', images: ['https://example.org/i/a.jpg'] },
      { address: 'https://example.org/b/', images: [] },
    ],
    addressOf,
  )
  expect(sitemapFaults(file?.content ?? '')).toEqual([])
  expect(file?.content).toContain('<loc>https://example.org/a/</loc><lastmod>2026-01-02</lastmod><image:image>')
  expect(file?.content.match(/<lastmod>/g)).toHaveLength(1)
})

test('beyond the limit the sitemap is an index of several files', () => {
  const limits = { addresses: 2, bytes: 10_000 }
  const files = sitemap(entries(5), addressOf, limits)
  expect(files.map(({ name }) => name)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
  for (const { content } of files) expect(sitemapFaults(content)).toEqual([])
  expect(files[0]?.content).toContain('<loc>https://example.org/sitemap-3.xml</loc>')
  expect(files[3]?.content.match(/<url>/g)).toHaveLength(1)
  expect(sitemap(entries(2), addressOf, limits)).toHaveLength(1)
})

test('no file of a sitemap is larger than allowed', () => {
  const pictured = entries(40).map((entry) => ({ ...entry, images: ['https://example.org/i/a.jpg'] }))
  const [index, ...files] = sitemap(pictured, addressOf, { addresses: 50, bytes: 1000 })
  expect(files.length).toBeGreaterThan(4)
  for (const { content } of files) expect(Buffer.byteLength(content)).toBeLessThanOrEqual(1000)
  expect(files.flatMap(({ content }) => content.match(/<loc>/g) ?? [])).toHaveLength(40)
  expect(index?.content.match(/<loc>/g)).toHaveLength(files.length)
})

test('a site without pages has a sitemap without entries', () => {
  const [file, ...others] = sitemap([], addressOf)
  expect(others).toEqual([])
  expect(sitemapFaults(file?.content ?? '')).toEqual([])
})
