/** Upper case in addresses: preserved if the site says so, and two spellings of one address are always reported. */
import { describe, expect, it } from 'vitest'
import { siteAddress } from '../core/addresses/urls.ts'
import { resolveLink } from './addresses/links.ts'
import { siteMap } from './addresses/site-map.ts'
import { loadTiny, post, type SiteFiles } from './testing/tiny-site.ts'

const site = (more: string) => ({ 'site.yml': `title: T\ndescription: D\nurl: https://example.org\n${more}\n` })
const keep = site('address_case: keep')

describe('address_case: keep', () => {
  const files: SiteFiles = {
    ...keep,
    'posts/2020-01-02-AWS-lambda-runtime.md': post(),
    'posts/2020-01-01-plain.md': post({ title: 'P', date: '2020-01-01', slug: 'Its-Own' }),
    'pages/Docs/Getting Started v1.2.md': post('title: Start'),
  }

  it('preserves the case of files, folders and slugs', async () => {
    const { content, said } = await loadTiny(files)
    expect(content.posts.map(({ url }) => url)).toEqual(['/blog/AWS-lambda-runtime/', '/blog/Its-Own/'])
    expect(content.pages.map(({ url }) => url)).toEqual(['/Docs/Getting-Started-v12/'])
    expect(content.redirects.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      '/Docs/Getting Started v1.2/ → /Docs/Getting-Started-v12/',
    ])
    expect(said).toEqual([])
  })

  it('resolves links with any spelling', async () => {
    const { content } = await loadTiny(files)
    const context = {
      root: '/nowhere',
      address: siteAddress('https://example.org'),
      map: siteMap(content),
      idsOf: () => undefined,
      assets: new Set<string>(),
      broken: new Set<string>(),
    }
    const source = { path: 'content/posts/2020-01-01-plain.md', url: '/blog/Its-Own/', ids: new Set<string>() }
    for (const written of ['/blog/aws-lambda-runtime/', '../AWS-Lambda-Runtime', '2020-01-02-AWS-lambda-runtime.md'])
      expect(resolveLink(written, source, context).href).toBe('/blog/AWS-lambda-runtime/')
  })

  it('two names that differ only in case are the same address', async () => {
    const { said } = await loadTiny({
      ...keep,
      'posts/2020-01-02-Case.md': post(),
      'posts/2021-01-02-case.md': post({ title: 'U', date: '2021-01-02' }),
    })
    expect(said).toEqual([
      expect.stringMatching(/2021-01-02-case\.md.* error {2}url-clash .*Case\.md \(\/blog\/Case\/\)/),
    ])
  })
})

it('by default addresses are in lower case', async () => {
  const { content, said } = await loadTiny({ 'posts/2020-01-02-AWS-lambda.md': post() })
  expect(content.posts[0]?.url).toBe('/blog/aws-lambda/')
  expect(said).toEqual([])
})

describe('folders that differ only in case are reported once', () => {
  it('between documents', async () => {
    const { said } = await loadTiny({
      'posts/2020-01-01-x.md': post({ date: '2020-01-01' }),
      'pages/a.md': post('title: A\npermalink: /Docs/a/'),
      'pages/b.md': post('title: B\npermalink: /docs/b/'),
      'pages/c.md': post('title: C\npermalink: /docs/c/'),
    })
    expect(said).toEqual([
      expect.stringMatching(
        /pages\/b\.md:3:12 {2}warning {2}url-case .*\/docs\/ .* \/Docs\/ in that of content\/pages\/a\.md/,
      ),
    ])
  })
  it('between redirects and generated pages', async () => {
    const { said } = await loadTiny({
      'posts/2020-01-01-x.md': post({ date: '2020-01-01', redirect_from: '[/Blog/old/, /Categories/Old/news/]' }),
    })
    expect(said).toEqual([
      expect.stringMatching(
        /:5:17 {2}warning {2}url-case .*\/Blog\/ .* \/blog\/ in that of a page that the site generates/,
      ),
      expect.stringMatching(/:5:\d+ {2}warning {2}url-case .*\/Categories\/ /),
    ])
  })
})

it('a redirect that differs from its target only in case is reported; one that differs in a slash is not', async () => {
  const { content, said } = await loadTiny({
    'posts/2020-01-02-aws.md': post({ redirect_from: '[/blog/AWS/, /blog/aws, /blog/aws/index.html]' }),
  })
  expect(content.redirects).toEqual([])
  expect(said).toEqual([expect.stringMatching(/:5:17 {2}warning {2}url-case .* — write permalink: \/blog\/AWS\//)])
})
