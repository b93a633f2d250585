import { expect, test } from 'vitest'
import { hostFiles } from './host-files.ts'
import type { HostPlan } from './plan.ts'

const plan: HostPlan = {
  base: '',
  origin: 'https://example.org',
  redirects: [
    { from: '/old/', to: '/new/' },
    { from: '/alt seite.html', to: '/größe/' },
  ],
  folders: [],
  queries: [],
  gone: ['/gone/'],
  missingIn: [],
  compressed: false,
}
const fileOf = (host: Parameters<typeof hostFiles>[0], name: string, changed: Partial<HostPlan> = {}) =>
  String(hostFiles(host, { ...plan, ...changed }).find(({ path }) => path === name)?.content)

test('every host gets one constant policy, without page hashes or anything unsafe', () => {
  for (const [host, name] of [
    ['cloudflare', '_headers'],
    ['netlify', '_headers'],
    ['vercel', 'vercel.json'],
    ['nginx', '.host/nginx-http.conf'],
    ['caddy', '.host/Caddyfile'],
    ['none', 'serve.json'],
  ] as const) {
    const text = fileOf(host, name)
    expect(text).toContain("frame-ancestors 'none'; object-src 'none'; base-uri 'none'")
    expect(text).toContain('max-age=31536000, immutable')
    expect(text).not.toMatch(/unsafe-(eval|hashes)|script-src|sha256/)
  }
})

test('an unknown address is answered with the 404 page of its language by the hosts whose rules can', () => {
  const languages = { missingIn: ['/de', '/pt-br'], base: '/sub' }
  expect(fileOf('netlify', '_redirects', languages)).toMatch(
    /\n\/sub\/de\/\* \/sub\/de\/404\.html 404\n\/sub\/pt-br\/\* \/sub\/pt-br\/404\.html 404\n$/,
  )
  expect(fileOf('netlify', '_redirects')).not.toContain('404')
  expect(fileOf('nginx', '.host/nginx-http.conf', languages)).toContain('"~^/sub/de/" "/sub/de/404.html";')
  expect(fileOf('nginx', '.host/nginx-http.conf')).not.toContain('404.html')
})

test('addresses with a query are redirected by the hosts whose rules know queries', () => {
  const queries = [
    { key: 'p', value: '12', to: '/größe/' },
    { key: 'page_id', value: '7', to: '/about/' },
  ]
  expect(fileOf('netlify', '_redirects', { queries })).toContain(
    '/ p=12 /gr%C3%B6%C3%9Fe/ 301!\n/ page_id=7 /about/ 301!\n',
  )
  expect(JSON.parse(fileOf('vercel', 'vercel.json', { queries })).redirects).toContainEqual({
    ...{ source: '/', destination: '/gr%C3%B6%C3%9Fe/', statusCode: 301 },
    has: [{ type: 'query', key: 'p', value: '12' }],
  })
  const nginx = fileOf('nginx', '.host/nginx-http.conf', { queries, base: '/sub' })
  expect(nginx).toContain(
    'map "$uri?p=$arg_p" $masthead_moved_p {\n  default "";\n  "/sub/?p=12" "/sub/gr%C3%B6%C3%9Fe/";\n}',
  )
  expect(fileOf('nginx', '.host/nginx-server.conf', { queries })).toContain(
    'if ($masthead_moved_page_id) { return 301 $masthead_moved_page_id; }',
  )
  expect(fileOf('caddy', '.host/Caddyfile', { queries })).toContain(
    'map "{path}?p={query.p}" {masthead_moved_p} {\n\t\t"/?p=12" ',
  )
  expect(fileOf('cloudflare', '_redirects', { queries })).not.toContain('p=12')
})

test('every host sandboxes drawings opened on their own, which then run and fetch nothing', () => {
  for (const [host, name] of [
    ['cloudflare', '_headers'],
    ['netlify', '_headers'],
    ['vercel', 'vercel.json'],
    ['nginx', '.host/nginx-http.conf'],
    ['caddy', '.host/Caddyfile'],
    ['none', 'serve.json'],
  ] as const)
    expect(fileOf(host, name)).toMatch(/svg[\s\S]{0,120}default-src 'none'; style-src 'unsafe-inline'; sandbox;/)
})

test('Caddy keeps the order of the file: particular headers after general ones, 410 before redirects, and the query', () => {
  const text = fileOf('caddy', '.host/Caddyfile')
  const order = [
    'route {',
    'header -Server',
    'frame-ancestors',
    '@svg path',
    'error @gone 410',
    '?{query} 301',
    'file_server',
  ]
  const places = order.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('Strict-Transport-Security is sent for https, never by the local server', () => {
  expect(fileOf('cloudflare', '_headers')).toContain('Strict-Transport-Security')
  expect(fileOf('cloudflare', '_headers', { origin: 'http://example.org' })).not.toContain('Strict-Transport')
  expect(fileOf('nginx', '.host/nginx-server.conf', { origin: 'https://localhost:3000' })).not.toContain(
    'Strict-Transport',
  )
  expect(fileOf('none', 'serve.json')).not.toContain('Strict-Transport')
})

test('Cloudflare redirects both forms of an address, encoded, and stays within its limits', () => {
  expect(fileOf('cloudflare', '_redirects')).toBe(
    '/old/ /new/ 301\n/old /new/ 301\n/alt%20seite.html /gr%C3%B6%C3%9Fe/ 301\n',
  )
  const many = Array.from({ length: 3000 }, (_, index) => ({ from: `/old-${index}/`, to: '/new/' }))
  expect(fileOf('cloudflare', '_redirects', { redirects: many }).trim().split('\n')).toHaveLength(2000)
  expect(
    Math.max(
      ...fileOf('cloudflare', '_headers')
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThan(2000)
})

test('Netlify redirects even if a page exists there, and answers 410', () => {
  const text = fileOf('netlify', '_redirects', { base: '/sub' })
  expect(text).toContain('/sub/old/ /sub/new/ 301!\n')
  expect(text).toContain('/sub/gone/ /sub/410.html 410!\n')
})

test('Vercel treats characters of its patterns literally', () => {
  const settings = JSON.parse(fileOf('vercel', 'vercel.json', { redirects: [{ from: '/a(b)/:c/', to: '/new/' }] }))
  expect(settings.redirects).toEqual([{ source: '/a\\(b\\)/\\:c/', destination: '/new/', statusCode: 301 }])
})

const folders = [
  { from: '/old/', to: '/new/', keepsRest: true },
  { from: '/öld/', to: '/blog/', keepsRest: false },
]

test('a redirected folder is a rule of its own on every host, after single redirects', () => {
  expect(fileOf('cloudflare', '_redirects', { folders, redirects: [{ from: '/old/x.html', to: '/x/' }] })).toBe(
    '/old/x.html /x/ 301\n/old/* /new/:splat 301\n/%C3%B6ld/* /blog/ 301\n',
  )
  expect(fileOf('netlify', '_redirects', { folders, base: '/sub' })).toContain(
    '/sub/gone/ /sub/410.html 410!\n/sub/old/* /sub/new/:splat 301!\n/sub/%C3%B6ld/* /sub/blog/ 301!\n',
  )
  expect(JSON.parse(fileOf('vercel', 'vercel.json', { folders, redirects: [] })).redirects).toEqual([
    { source: '/old/:rest*', destination: '/new/:rest*', statusCode: 301 },
    { source: '/%C3%B6ld/(.*)', destination: '/blog/', statusCode: 301 },
  ])
  const nginx = fileOf('nginx', '.host/nginx-http.conf', { folders })
  const pattern = (folder: string) => String.raw`"~^/${folder}(?:/+([^?#\\\\]*))?(?:[?]|$)"`
  expect(nginx).toContain(`${pattern('old')} "/new/$1";`)
  expect(nginx).toContain(`${pattern('%C3%B6ld')} "/blog/";`)
  const caddy = fileOf('caddy', '.host/Caddyfile', { folders })
  expect(caddy).toContain(`${pattern('old')} "/new/$${'{1}'}"`)
})

test('Cloudflare gets at most a hundred folders', () => {
  const many = Array.from({ length: 120 }, (_, index) => ({ from: `/old-${index}/`, to: '/new/', keepsRest: true }))
  const rules = fileOf('cloudflare', '_redirects', { folders: many, redirects: [] })
  expect(rules.trim().split('\n')).toHaveLength(100)
})

test('GitHub Pages is told not to run Jekyll', () => {
  expect(hostFiles('github-pages', plan).map(({ path }) => path)).toContain('.nojekyll')
})

test('a quote in an address does not end a string of a configuration', () => {
  const redirects = [{ from: '/a"; evil on; #/', to: '/$uri/' }]
  expect(fileOf('nginx', '.host/nginx-http.conf', { redirects })).toContain('"/a\\"; evil on; #/" "/%24uri/";')
})

test('every host has the settings of the local server', () => {
  expect(JSON.parse(fileOf('none', 'serve.json')).redirects).toEqual([
    { source: '/old', destination: '/new/', type: 301 },
    { source: '/alt seite.html', destination: '/gr%C3%B6%C3%9Fe/', type: 301 },
  ])
})

test('every host asks search engines to leave out Markdown alternates', () => {
  for (const [host, name] of [
    ['cloudflare', '_headers'],
    ['netlify', '_headers'],
    ['vercel', 'vercel.json'],
    ['nginx', '.host/nginx-http.conf'],
    ['caddy', '.host/Caddyfile'],
    ['none', 'serve.json'],
  ] as const)
    expect(fileOf(host, name)).toMatch(/\.md[\s\S]{0,200}noindex/)
})
