import { describe, expect, it } from 'vitest'
import { siteAddress } from '../../core/addresses/urls.ts'
import { loadTiny, post, publishTiny } from '../testing/tiny-site.ts'
import type { LinkContext } from './link.ts'
import { resolveLink } from './links.ts'
import { siteMap } from './site-map.ts'

const { content } = await loadTiny({
  'posts/2020-01-02-one.md': post({ redirect_from: '/old/', tags: 'Rare' }),
  'posts/2020-01-03-two/index.md': post({ date: '2020-01-03' }),
  'posts/2020-01-03-two/plan.pdf': 'x',
  'posts/2020-01-04-later.md': post({ date: '2030-01-04' }),
  'pages/about.md': post('title: About'),
})
const context = (base = ''): LinkContext => ({
  root: '/nowhere',
  address: siteAddress(`https://example.org${base}/`),
  map: siteMap(content),
  idsOf: (path) => (path === 'content/posts/2020-01-02-one.md' ? new Set(['a-heading']) : undefined),
  assets: new Set(content.assets),
  broken: new Set(['hurt']),
})
const source = { path: 'content/posts/2020-01-03-two/index.md', url: '/blog/two/', ids: new Set(['here']) }
const resolve = (href: string, base?: string) => resolveLink(href, source, context(base))

describe('a link within the site is resolved', () => {
  it.each([
    ['/blog/one/', '/blog/one/'],
    ['/blog/one', '/blog/one/'],
    ['/Blog/One/', '/blog/one/'],
    ['../one/', '/blog/one/'],
    ['../2020-01-02-one.md', '/blog/one/'],
    ['2020-01-02-one.md#a-heading', '/blog/one/#a-heading'],
    ['/posts/2020-01-02-one.md', '/blog/one/'],
    ['/_posts/2020-01-02-one.markdown', '/blog/one/'],
    ['@/posts/2020-01-02-one.md#a-heading', '/blog/one/#a-heading'],
    ['@/blog/2020-01-02-one.md', '/blog/one/'],
    ['@/log/2020-01-03-two/index.md', '/blog/two/'],
    ['@/blog/_index.md', '/blog/'],
    ['@/about/_index.md', '/about/'],
    ['@/_index.md', '/'],
    ['https://example.org/blog/one/?x=1', '/blog/one/?x=1'],
    ['//EXAMPLE.org/about/', '/about/'],
    ['//example.org/blog/one/#a-heading', '/blog/one/#a-heading'],
    ['http://example.org/about/', '/about/'],
    ['http://example.org:80/about/', '/about/'],
    ['https://example.org', '/'],
    ['//example.org?x=1', '/?x=1'],
    ['/old/', '/blog/one/'],
    ['/tags/rare/', '/tags/rare/'],
    ['/authors/jane/', '/authors/jane/'],
    ['/feed.xml', '/feed.xml'],
    ['#here', '#here'],
  ])('%s leads to %s', (href, expected) =>
    expect(resolve(href)).toEqual({ href: expected, external: false, problem: undefined, ...{} }),
  )

  it('gets the base path, whether or not it is written with it', () => {
    expect(resolve('/blog/one/', '/sub').href).toBe('/sub/blog/one/')
    expect(resolve('/sub/blog/one/', '/sub').href).toBe('/sub/blog/one/')
    expect(resolve('https://example.org/sub/blog/one/', '/sub').href).toBe('/sub/blog/one/')
    expect(resolve('https://example.org/elsewhere/', '/sub')).toMatchObject({ external: true })
  })

  it('what another system of the host serves is left as written', () => {
    const at = (href: string, base = '') =>
      resolveLink(href, source, { ...context(base), elsewhere: ['/docs/', '/download'] })
    for (const href of [
      '/docs/',
      '/docs',
      '/docs/a/b?x=1#y',
      'https://example.org/docs/a/',
      '/download',
      '/Docs/%C3%BC',
    ])
      expect(at(href), href).toEqual({ href, external: false })
    expect(at('/docs/a/', '/sub')).toEqual({ href: '/docs/a/', external: false })
    expect(at('../../docs/a/?x=1')).toEqual({ href: '/docs/a/?x=1', external: false })
    expect(at('/docsearch/').problem?.code).toBe('link-dead')
    expect(at('/downloads/').problem?.code).toBe('link-dead')
    // A page of the site comes first.
    expect(resolveLink('/blog/one/#nope', source, { ...context(), elsewhere: ['/blog/'] }).problem?.code).toBe(
      'link-anchor',
    )
  })

  it('a link into a folder that the site does not have may be meant for another system of the host', () => {
    expect(resolve('/docs/setup/').problem?.remedy).toBe(
      'correct the address, or add /docs/ to elsewhere: in content/site.yml if another system serves it',
    )
    expect(resolve('/about/company/staff/').problem?.remedy).toBe('correct the address, or write the page')
  })

  it('a file in the folder named like the document is published next to its page', () => {
    const hexo = { path: 'content/posts/2020-01-03-two.md', url: '/2020/01/03/two/', ids: new Set<string>() }
    expect(resolveLink('plan.pdf', hexo, context())).toMatchObject({
      href: '/2020/01/03/two/plan.pdf',
      file: { from: 'content/posts/2020-01-03-two/plan.pdf', url: '/2020/01/03/two/plan.pdf' },
    })
  })

  it('a file next to the document is published next to its page', () => {
    expect(resolve('plan.pdf')).toMatchObject({
      href: '/blog/two/plan.pdf',
      file: { from: 'content/posts/2020-01-03-two/plan.pdf' },
    })
  })
})

it.each([
  ['mailto:x', 'the link mailto:x has no email address'],
  ['mailto:', 'the link mailto: has no email address'],
  ['MailTo:a@example.org,b', 'the link MailTo:a@example.org,b has no email address'],
  ['tel:', 'the link tel: has no number'],
  ['sms:?body=x', 'the link sms:?body=x has no number'],
])('%s is reported', (href, message) => {
  expect(resolve(href)).toMatchObject({ href, problem: { code: 'link-malformed', message } })
})

it.each(['mailto:?subject=Read', 'mailto:a%40example.org?cc=x', 'mailto:a@b.org,c@d.org', 'tel:+44-1', 'sms:1?body=x'])(
  '%s reaches somebody',
  (href) => expect(resolve(href)).toEqual({ href, external: false }),
)

it.each(['https://other.example/', 'mailto:a@example.org', 'tel:+441'])('%s is left unchanged', (href) => {
  expect(resolve(href)).toEqual({ href, external: href.startsWith('https') })
})

describe('a dead link is reported with a suggestion', () => {
  it.each([
    ['/blog/onne/', 'link-dead', 'did you mean /blog/one/?'],
    ['/uploads/one.jpg', 'link-dead', 'correct the path, or add the file public/uploads/one.jpg'],
    ['missing.md', 'link-dead', ''],
    ['onee.md', 'link-dead', 'did you mean 2020-01-02-one.md?'],
    ['#heer', 'link-anchor', 'did you mean #here?'],
    ['/blog/one/#a-heding', 'link-anchor', 'did you mean #a-heading?'],
    ['//example.org/blog/onne/', 'link-dead', 'did you mean /blog/one/?'],
    ['https://example.org/blog/onne/', 'link-dead', 'did you mean /blog/one/?'],
    ['https://example.org/uploads/a.pdf', 'link-dead', 'correct the path, or add the file public/uploads/a.pdf'],
    ['/a%zz', 'link-malformed', '%25'],
    ['../../../../etc/passwd', 'link-outside', ''],
    ['/blog/later/', 'state-unpublished-link', ''],
  ])('%s', (href, code, remedy) => {
    expect(resolve(href).problem?.code).toBe(code)
    expect(resolve(href).problem?.remedy).toContain(remedy)
  })

  it('unless the target document is itself invalid', () => expect(resolve('/blog/hurt/').problem).toBeUndefined())
})

it('a suggestion for a dead link is a document of the same language', async () => {
  const file = (language: string) => [`posts/${language}/2020-01-02-lamps.md`, post({ title: `Lamps ${language}` })]
  const { said } = await publishTiny({
    'site.yml':
      'title: T\ndescription: D\nurl: https://example.org\nlanguage: en\nlanguages: {en: {}, ca: {}, de: {}}\n',
    ...Object.fromEntries(['ca', 'de', 'en'].map(file)),
    'posts/de/2020-01-03-x.md': post({ title: 'X', date: '2020-01-03' }, '[Lampen](/de/2020/lamps/)'),
  })
  expect(said.filter((one) => one.includes('link-dead'))).toEqual([
    expect.stringContaining('did you mean /de/blog/lamps/?'),
  ])
})
