import { expect, test } from 'vitest'
import { hashSource, policyMeta } from './policy.ts'
import { relativePage } from './relative-page.ts'

const files = new Set([
  'index.html',
  'blog/x/index.html',
  'blog/ü/index.html',
  'old.html',
  'feed.xml',
  'assets/a.js',
  'assets/search.js',
  'i/a-1.avif',
  'i/a-2.avif',
  '_next/static/media/f.woff2',
])
const at = (file: string, html: string, base = '/sub') =>
  relativePage(file, html, { base, has: (name) => files.has(name) })

test.each([
  ['blog/x/index.html', '/sub/', '../../index.html'],
  ['blog/x/index.html', '/sub/blog/x/', '../../blog/x/index.html'],
  ['index.html', '/sub/blog/x/?a=1#b', './blog/x/index.html?a=1#b'],
  ['index.html', '/sub/blog/x', './blog/x/index.html'],
  ['index.html', '/sub/blog/%C3%BC/', './blog/%C3%BC/index.html'],
  ['old.html', '/sub/feed.xml', './feed.xml'],
  ['blog/x/index.html', '/sub/old.html', '../../old.html'],
  ['index.html', '#here', '#here'],
  ['index.html', 'https://example.org/sub/blog/x/', 'https://example.org/sub/blog/x/'],
  ['index.html', '//example.org/sub/', '//example.org/sub/'],
  ['index.html', '/other/', '/other/'],
  ['index.html', '/sub/nowhere/', './nowhere/'],
  ['index.html', '/sub/%E0%A4%A/', '/sub/%E0%A4%A/'],
  ['index.html', '../blog/x/', '../blog/x/'],
])('seen from %s, %s is %s', (file, from, to) => {
  expect(at(file, `<p><a href="${from}">x</a></p>`)).toBe(`<p><a href="${to}">x</a></p>`)
})

test('no address of a site at the root of its host leads out of it', () => {
  expect(at('index.html', '<a href="//example.org/">x</a><a href="/blog/x/">y</a>', '')).toBe(
    '<a href="//example.org/">x</a><a href="./blog/x/index.html">y</a>',
  )
})

test('pictures, scripts, frames and redirects follow', () => {
  expect(
    at(
      'blog/x/index.html',
      '<meta http-equiv="refresh" content="0;url=/sub/old.html"><script src="/sub/assets/a.js"></script><a data-search="/sub/assets/search.js"></a><img src="/sub/i/a-1.avif" srcset="/sub/i/a-1.avif 480w, /sub/i/a-2.avif 800w">',
    ),
  ).toBe(
    '<meta http-equiv="refresh" content="0;url=../../old.html"><script src="../../assets/a.js"></script><a data-search="../../assets/search.js"></a><img src="../../i/a-1.avif" srcset="../../i/a-1.avif 480w, ../../i/a-2.avif 800w">',
  )
})

test('fonts are not preloaded: browsers refuse that in a folder', () => {
  const preload = '<link rel="preload" href="/sub/_next/static/media/f.woff2" as="font" type="font/woff2" crossorigin>'
  expect(at('index.html', `<html><head>${preload}<link rel="icon" href="/sub/i/a-1.avif"></head></html>`)).toBe(
    '<html><head><link rel="icon" href="./i/a-1.avif"></head></html>',
  )
})

test('the style sheet finds its fonts, and the policy allows both it and the disk', () => {
  const style = '@font-face{src:url(/sub/_next/static/media/f.woff2)format("woff2")}'
  const policy = `default-src 'none';script-src 'self';style-src 'self' ${hashSource(style)};img-src 'self';connect-src 'self'`
  const page = `<html><head>${policyMeta(policy)}<style>${style}</style></head><body></body></html>`
  const relative = '@font-face{src:url(../../_next/static/media/f.woff2)format("woff2")}'
  const allowed = `default-src 'none';script-src 'self' file:;style-src 'self' file: ${hashSource(relative)};img-src 'self' file:;connect-src 'self'`
  const once = at('blog/x/index.html', page)
  expect(once).toBe(`<html><head>${policyMeta(allowed)}<style>${relative}</style></head><body></body></html>`)
  expect(at('blog/x/index.html', once)).toBe(once)
})

test('a link for readers without scripts is relative too', () => {
  expect(at('index.html', '<noscript><a href="/sub/blog/x/">all &amp; more</a></noscript>')).toBe(
    '<noscript><a href="./blog/x/index.html">all &amp; more</a></noscript>',
  )
})

test('scripts of the framework keep the addresses that the framework expects', () => {
  const page = '<script src="/sub/_next/static/chunks/a.js" async=""></script>'
  expect(at('index.html', page)).toBe(page)
})
