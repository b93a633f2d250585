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
  gone: ['/gone/'],
  compressed: false,
}
const fileOf = (host: Parameters<typeof hostFiles>[0], name: string, changed: Partial<HostPlan> = {}) =>
  String(hostFiles(host, { ...plan, ...changed }).find(({ path }) => path === name)?.content)

test('every host gets one constant policy, no page hash, nothing unsafe', () => {
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
    expect(text).toContain('sandbox')
    expect(text).toContain('max-age=31536000, immutable')
    expect(text).not.toMatch(/unsafe|sha256/)
  }
})

test('transport security is promised for https, never on this machine', () => {
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

test('Netlify redirects although a page stands there, and answers 410', () => {
  const text = fileOf('netlify', '_redirects', { base: '/sub' })
  expect(text).toContain('/sub/old/ /sub/new/ 301!\n')
  expect(text).toContain('/sub/gone/ /sub/410.html 410!\n')
})

test('Vercel reads the signs of a pattern literally', () => {
  const settings = JSON.parse(fileOf('vercel', 'vercel.json', { redirects: [{ from: '/a(b)/:c/', to: '/new/' }] }))
  expect(settings.redirects).toEqual([{ source: '/a\\(b\\)/\\:c/', destination: '/new/', statusCode: 301 }])
})

test('GitHub Pages is told not to run Jekyll', () => {
  expect(hostFiles('github-pages', plan).map(({ path }) => path)).toContain('.nojekyll')
})

test('a quote in an address ends no string of a configuration', () => {
  const redirects = [{ from: '/a"; evil on; #/', to: '/$uri/' }]
  expect(fileOf('nginx', '.host/nginx-http.conf', { redirects })).toContain('"/a\\"; evil on; #/" "/%24uri/";')
})

test('every host has the settings of the server on this machine', () => {
  expect(JSON.parse(fileOf('none', 'serve.json')).redirects).toEqual([
    { source: '/old', destination: '/new/', type: 301 },
    { source: '/alt seite.html', destination: '/größe/', type: 301 },
  ])
})

test('every host asks search engines to leave out the twins in Markdown', () => {
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
