import { expect, test } from 'vitest'
import { loadTiny } from '../../testing/tiny-site.ts'
import { analyticsOf, commentsAddress, newsletterOf, policyAdditions } from './services.ts'

const base = 'title: T\ndescription: D.\nurl: https://example.org/\n'
const siteOf = async (keys: string) => (await loadTiny({ 'site.yml': base + keys })).content.site

test('by default no service is on and the policy has no additions', async () => {
  const site = await siteOf('')
  expect([newsletterOf(site), analyticsOf(site), commentsAddress(site, '/x/')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(policyAdditions(site)).toEqual({})
})

test('a newsletter adds its origin to the form sources', async () => {
  const site = await siteOf('newsletter:\n  action: https://news.example/subscribe/x?y=1\n  fields: { list: "7" }\n')
  expect(newsletterOf(site)).toEqual({
    action: 'https://news.example/subscribe/x?y=1',
    field: 'email',
    fields: [['list', '7']],
  })
  expect(policyAdditions(site)).toEqual({ form: ['https://news.example'] })
})

test.each([
  ['plausible: { domain: example.org }', { script: ['https://plausible.io'], connect: ['https://plausible.io'] }],
  [
    'goatcounter: { endpoint: "https://me.goatcounter.com/count" }',
    {
      script: ['https://gc.zgo.at'],
      connect: ['https://me.goatcounter.com'],
      pixel: ['https://me.goatcounter.com'],
    },
  ],
  [
    'umami: { website: abc, script: "https://stats.example.org/script.js" }',
    { script: ['https://stats.example.org'], connect: ['https://stats.example.org'] },
  ],
])('analytics by %s add exactly their hosts to the policy', async (keys, additions) => {
  const site = await siteOf(`analytics:\n  ${keys}\n`)
  expect(policyAdditions(site)).toEqual(additions)
  expect(analyticsOf(site)?.src).toMatch(/^https:/)
})

test('an allowed picture host is an image source', async () => {
  expect(policyAdditions(await siteOf('image_hosts: [img.example.org]\n'))).toEqual({
    img: ['https://img.example.org'],
  })
})

test('the owner’s additions are combined with those of services', async () => {
  const site = await siteOf(
    'policy: { script: ["https://own.example"] }\nanalytics: { plausible: { domain: example.org } }\n',
  )
  expect(policyAdditions(site).script).toEqual(['https://own.example', 'https://plausible.io'])
})

test('comments are a giscus frame with one discussion per page', async () => {
  const site = await siteOf(
    'comments: { giscus: { repo: o/r, repo_id: R_1, category: Comments, category_id: DIC_1 } }\n',
  )
  const address = new URL(commentsAddress(site, '/blog/größe/') ?? '')
  expect(address.origin).toBe('https://giscus.app')
  expect(Object.fromEntries(address.searchParams)).toMatchObject({ repo: 'o/r', term: '/blog/größe/' })
  expect(policyAdditions(site)).toEqual({})
})

test.each([
  ['pt-BR', '/pt/widget'],
  ['zh', '/zh-CN/widget'],
  ['zh-TW', '/zh-TW/widget'],
  ['el', '/gr/widget'],
  ['cy', '/widget'],
])('the comments frame of a site in %s is at %s, an address giscus has', async (language, path) => {
  const keys = 'comments: { giscus: { repo: o/r, repo_id: R_1, category: Comments, category_id: DIC_1 } }\n'
  const { content } = await loadTiny({ 'site.yml': `${base}language: ${language}\n${keys}` })
  expect(new URL(commentsAddress(content.site, '/x/') ?? '').pathname).toBe(path)
})

test('an unknown service is reported', async () => {
  const { said } = await loadTiny({ 'site.yml': `${base}analytics: { everything: { id: 1 } }\n` })
  expect(said).toContainEqual(expect.stringMatching(/value-invalid.*plausible:, goatcounter: or umami:/))
})
