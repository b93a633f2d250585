import { expect, test } from 'vitest'
import { parseManifest } from '../../next/index.ts'
import {
  islandRow,
  ownRows,
  sampleChunks,
  sampleManifest,
  samplePage,
  themeLine,
} from '../../next/testing/export-sample.ts'
import { inlinable } from '../css/inline-css.ts'
import { styleSheet } from '../css/style-sheet.ts'
import { finishPage } from './page.ts'
import { hashSource } from './policy.ts'

const context = (base = '') => ({
  base,
  modules: new Map(parseManifest(sampleManifest).map(([id, source]) => [id, [source]])),
  sheets: (hrefs: readonly string[]) =>
    styleSheet(hrefs.map((href) => inlinable(sampleChunks[href.split('/').at(-1) ?? ''] ?? '', base)).join('')),
  script: '',
  renamed: new Map([[`${base}/enhance.js`, `${base}/assets/enhance.1.js`]]),
  additions: {},
})
const policyOf = (html: string) => /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''

test('a page without an island keeps its text and loses everything that Next added', () => {
  const { html, islands } = finishPage(samplePage({ body: '<h1>Hi</h1><p>a<!-- -->b</p>' }), '/x/', context())
  expect(islands).toEqual([])
  expect(html).toContain(
    '<main><h1>Hi</h1><p>ab</p></main><script src="/assets/enhance.1.js" defer=""></script></body>',
  )
  expect(html).not.toMatch(/_next\/[^)]*\.js|__next_f|TURBOPACK|preconnect|preload|size-adjust|<div hidden/)
})

test('what Next repeats from Open Graph for X is removed, what only X has stays', () => {
  const head =
    '<meta property="og:title" content="A"/><meta name="twitter:card" content="summary"/><meta name="twitter:title" content="A"/><meta name="twitter:creator" content="A"/>'
  const { html } = finishPage(samplePage({ body: '', head }), '/x/', context())
  expect(html.match(/<meta (?:name="tw|prop)[^>]*>/g)).toEqual([
    '<meta property="og:title" content="A"/>',
    '<meta name="twitter:card" content="summary"/>',
    '<meta name="twitter:creator" content="A"/>',
  ])
})

test('the style sheet is inlined, with paths from the root', () => {
  const { html } = finishPage(samplePage({ body: '', base: '/sub' }), '/x/', context('/sub'))
  expect(html).toContain('src:url(/sub/_next/static/media/font.woff2)format("woff2")')
  expect(html.match(/<style>/g)).toHaveLength(1)
  expect(html).not.toContain('stylesheet')
})

test('the policy is first in the head and allows only the theme line and the style', () => {
  const { html } = finishPage(samplePage({ body: '' }), '/x/', context())
  expect(html).toMatch(/<head><meta http-equiv="Content-Security-Policy"/)
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  expect(policyOf(html)).toContain(`script-src 'self' ${hashSource(themeLine)};`)
  expect(policyOf(html)).toContain(`style-src 'self' ${hashSource(style)};`)
  expect(policyOf(html)).not.toMatch(/unsafe/)
})

test('a page with an island keeps its scripts and links, and its policy knows their hashes', () => {
  const { html, islands } = finishPage(samplePage({ body: '', rows: ownRows + islandRow }), '/x/', context())
  expect(islands).toEqual(['[project]/components/counter.tsx'])
  expect(html).toMatch(/turbopack\.js.*main\.js.*__next_f\.push\(\[1,/s)
  expect(html).toContain('<link rel="stylesheet"')
  expect(html).not.toMatch(/nomodule|preconnect/i)
  for (const [, script] of html.matchAll(/<script(?: id="_R_")?>(.*?)<\/script>/gs))
    expect(policyOf(html)).toContain(hashSource(script ?? ''))
})

test('a page with an island preloads the fonts of its linked sheets before the sheets', () => {
  const css = '@font-face{font-family:X;src:url(/_next/static/media/text.1a.woff2)}body{font-family:X}'
  const page = samplePage({ body: '', rows: ownRows + islandRow })
  const { html } = finishPage(page, '/x/', { ...context(), sheets: () => styleSheet(css) })
  expect(html).toMatch(/<link rel="preload" href="[^"]*text\.1a\.woff2"[^>]*><link rel="stylesheet"/)
})

test('frames are allowed only from the hosts of the embeds on the page', () => {
  const embed = '<figure data-embed="https://www.youtube-nocookie.com/embed/x"></figure>'
  expect(policyOf(finishPage(samplePage({ body: embed }), '/x/', context()).html)).toContain(
    'frame-src https://www.youtube-nocookie.com;',
  )
  expect(policyOf(finishPage(samplePage({ body: '' }), '/x/', context()).html)).toContain("frame-src 'none';")
})

test('additions in site.yml extend only their own directive', () => {
  const additions = { connect: ['https://stats.example.org'] }
  const policy = policyOf(finishPage(samplePage({ body: '' }), '/x/', { ...context(), additions }).html)
  expect(policy).toContain("connect-src 'self' https://stats.example.org;")
  expect(policy.match(/stats\.example\.org/g)).toHaveLength(1)
})

test('what publishing does not recognise fails the build', () => {
  const finish =
    (body: string, head = '') =>
    () =>
      finishPage(samplePage({ body, head }), '/x/', context())
  expect(finish('<template id="B:0"></template>')).toThrow(/Suspense/)
  expect(finish('<!--$?-->')).toThrow(/Suspense/)
  expect(finish('', '<script>$RC("B:0","S:0")</script>')).toThrow(/Suspense/)
  expect(finish('<div data-body=""><script>alert(1)</script></div>')).toThrow(/body of a post/)
  expect(finish('<div data-body=""><script>self.__next_f.push([1,"0:1\\n"])</script></div>')).toThrow(/body of a post/)
  expect(() => finishPage('<!DOCTYPE html><html id="__next_error__"><head></head></html>', '/x/', context())).toThrow(
    /error page/,
  )
  expect(() => finishPage('<!DOCTYPE html><html><head></head></html>', '/x/', context())).toThrow(/no flight data/)
})

test('text of a post that looks like flight data or React is left alone', () => {
  const body =
    '<div data-body=""><pre>$RC("B:0") self.__next_f.push([1,"9:I[3275,[],\\"x\\"]\\n"]) &lt;template id="B:0"&gt;</pre></div>'
  const { html, islands } = finishPage(samplePage({ body }), '/x/', context())
  expect(html).toContain(body)
  expect(islands).toEqual([])
})

test('the charset is declared within the first 1,024 bytes, whatever the policy weighs', () => {
  const additions = { connect: Array.from({ length: 30 }, (_, index) => `https://host-${index}.example.org`) }
  const { html } = finishPage(samplePage({ body: '' }), '/x/', { ...context(), additions })
  expect(html.toLowerCase().indexOf('charset')).toBeLessThan(1000)
  expect(html.match(/charset/gi)).toHaveLength(1)
})

test('a service that counts with a picture may ask for pictures, but not video', () => {
  const additions = { pixel: ['https://count.example.org'] }
  const policy = policyOf(finishPage(samplePage({ body: '' }), '/x/', { ...context(), additions }).html)
  expect(policy).toContain("img-src 'self' https://count.example.org;media-src 'self';")
})

test('a page with comments may frame their host, and no other page may', () => {
  const comments = '<section data-comments="https://giscus.app/en/widget?repo=o%2Fr"></section>'
  expect(policyOf(finishPage(samplePage({ body: comments }), '/x/', context()).html)).toContain(
    'frame-src https://giscus.app;',
  )
  expect(policyOf(finishPage(samplePage({ body: '' }), '/x/', context()).html)).toContain("frame-src 'none';")
})

test('the navigation marks the current page, and nothing else does', () => {
  const header = (current = '') =>
    `<header class="head"><a href="/x/">Name</a><nav><ul><li><a${current} href="/x/">X</a></li><li><a href="/y/">Y</a></li></ul></nav></header>`
  const body = `${header()}<p><a href="/x/">X</a></p>`
  expect(finishPage(samplePage({ body }), '/x/', context()).html).toContain(
    `${header(' aria-current="page"')}<p><a href="/x/">X</a></p>`,
  )
  expect(finishPage(samplePage({ body }), '/z/', context()).html).not.toContain('aria-current')
})

test('a link in the header that is marked already is not marked twice', () => {
  const link = '<li><a href="/x/" hrefLang="en" aria-current="true">English</a></li>'
  const body = `<header class="head"><ul>${link}</ul></header>`
  expect(finishPage(samplePage({ body }), '/x/', context()).html).toContain(link)
})

test('a page that shares its style sheet links it under a name derived from its content', () => {
  const page = samplePage({ body: '<div data-shared-style=""><h1>Hi</h1></div>', base: '/sub' })
  const { html, sharedSheet } = finishPage(page, '/x/', context('/sub'))
  expect(sharedSheet?.path).toMatch(/^assets\/shared\.[0-9a-f]{8}\.css$/)
  expect(sharedSheet?.css).toContain('url(/sub/_next/static/media/font.woff2)')
  expect(html).toContain(`<link rel="stylesheet" href="/sub/${sharedSheet?.path}">`)
  expect(html.match(/stylesheet/g)).toHaveLength(1)
  expect(html).not.toContain('<style>')
  const other = samplePage({ body: '<div data-shared-style=""><h1>Ho</h1></div>', base: '/sub' })
  expect(finishPage(other, '/y/', context('/sub')).sharedSheet).toEqual(sharedSheet)
  expect(finishPage(samplePage({ body: '' }), '/x/', context()).sharedSheet).toBeUndefined()
})

test('rules for paper are linked at the end of the page, for print alone', () => {
  const css = 'h1{color:red}@media print{h1{color:blue}}'
  const sheets = () => styleSheet(css)
  const { html, sharedSheet } = finishPage(samplePage({ body: '<h1>Hi</h1>', base: '/sub' }), '/x/', {
    ...context('/sub'),
    sheets,
  })
  expect(sharedSheet?.css).toBe('@media print{h1{color:blue}}')
  expect(html).toContain('<style>h1{color:red}</style>')
  expect(html).toMatch(/<link rel="stylesheet" media="print[^"]*" href="([^"]*)">\s*(<\/body>|$)/)
  expect(html).toContain(`href="/sub/${sharedSheet?.path}"`)
})
