import { expect, test } from 'vitest'
import { type PublishedSite, resolveAddress } from './published-site.ts'

const site = (base: string): PublishedSite => ({
  origin: 'https://example.org',
  base,
  has: () => true,
  ids: () => undefined,
  additions: {},
})

test('a path resolves to the same as its full URL', () => {
  for (const base of ['', '/sub'])
    for (const path of ['/', '/blog/', '/a/v1.2/', '/feed.xml', '/i/a_b-c.avif', '/blog/Über-mich/'])
      for (const fragment of ['', '#', '#s-1', '#%C3%A4', '#:~:text=x']) {
        const address = base + path + fragment
        const whole = resolveAddress(`https://example.org${address}`, 'x/index.html', site(base))
        expect(resolveAddress(address, 'x/index.html', site(base)), address).toEqual(whole)
      }
})

test('a fragment alone leads to its own page', () => {
  for (const file of ['index.html', '404.html', 'blog/x/index.html', 'blog/ü/index.html'])
    for (const fragment of ['', '#s-1', '#ä']) {
      const { url } = resolveAddress('', file, site('/sub')) as { url: string }
      const whole = `https://example.org/sub${encodeURI(url)}${fragment}`
      expect(resolveAddress(fragment, file, site('/sub')), file).toEqual(resolveAddress(whole, file, site('/sub')))
    }
})

test('addresses outside the base path and on other hosts are distinguished', () => {
  const kind = (address: string) => resolveAddress(address, 'x/index.html', site('/sub')).kind
  expect(['/sub/a/', '/sub', '/other/', '//example.com/', 'mailto:a@b.c', '../sub/./a'].map(kind)).toEqual([
    'own',
    'own',
    'neighbour',
    'elsewhere',
    'other',
    'own',
  ])
})
