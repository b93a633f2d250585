import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPublication } from '../../lib/content/index.ts'
import { post, type SiteFiles, withSite } from '../../lib/content/testing/tiny-site.ts'
import { formatProblem } from '../../lib/core/problems/problem.ts'
import { answerLines, checkOldAddresses } from './old-addresses.ts'

const files = {
  'site.yml': 'title: T\ndescription: D.\nurl: https://example.org/sub/\n',
  'posts/2020-01-02-kept.md': post({ categories: 'data', redirect_from: '/2020/kept.html' }, '[p](/images/linked.svg)'),
  'posts/2020-01-03-moved-here.md': post({ title: 'M' }),
  'posts/2020-01-04-withdrawn.md': post({ title: 'W', draft: 'true' }),
  'posts/2020-01-05-secret.md': post({ title: 'S', draft: 'true' }),
  'urls.txt': '/blog/withdrawn/\n/blog/old/ gone\n',
  'public/files/terms.txt': 'Terms.',
  'public/images/linked.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  'public/images/shown.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
}

const check = (list: string, more: SiteFiles = {}) =>
  withSite({ ...files, ...more }, async (root) => {
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    const { publication } = await loadPublication(options)
    if (!publication) throw new Error('the site cannot be used')
    const { addresses, problems } = checkOldAddresses(list, 'old.txt', publication)
    return { lines: answerLines(addresses), said: problems.map(formatProblem) }
  })

it('an address answered by a page, a redirect, a file or a withdrawal is reported as answered', async () => {
  const { lines, said } = await check(
    '\ufeff# the old site\r\n/\r\nblog/kept\r\n/blog/kept/index.html\r\nhttps://example.org/sub/blog/kept/#part\r\nhttps://old.example/blog/kept/?utm=x\r\n\r\n/2020/kept.html # linked by many\r\n/blog/withdrawn/\r\n/blog/old/ gone\r\n/blog/old\r\n/files/terms.txt\r\n/feed.xml\r\n/categories/data/feed.xml\r\n/images/linked.svg\r\n',
  )
  expect(said).toEqual([])
  expect(lines).toEqual([
    'page      /',
    'page      blog/kept',
    'page      /blog/kept/index.html',
    'page      https://example.org/sub/blog/kept/#part',
    'page      https://old.example/blog/kept/?utm=x',
    'redirect  /2020/kept.html → /blog/kept/',
    'gone      /blog/withdrawn/',
    'gone      /blog/old/',
    'gone      /blog/old',
    'file      /files/terms.txt',
    'page      /feed.xml',
    'file      /categories/data/feed.xml',
    'file      /images/linked.svg',
    '13 of 13 addresses answer',
  ])
})

it('a sitemap is read as a list', async () => {
  const { lines, said } = await check('<urlset>\n<url><loc>https://old.example/blog/kept/</loc></url>\n</urlset>\n')
  expect(said).toEqual([])
  expect(lines[0]).toBe('page      https://old.example/blog/kept/')
})

it('an address with a query is answered by hosts whose rules know queries', async () => {
  const asked = { 'posts/2020-01-06-asked.md': post({ title: 'A', redirect_from: '/?p=12' }) }
  const nginx = { 'site.yml': `${files['site.yml']}host: nginx\n` }
  expect((await check('https://old.example/?p=12\n', { ...asked, ...nginx })).lines[0]).toBe(
    'redirect  https://old.example/?p=12 → /blog/asked/',
  )
  expect((await check('/?p=12\n', asked)).said).toHaveLength(1)
})

const unanswered = [
  [
    '/2020/01/03/moved-here.html',
    'add redirect_from: /2020/01/03/moved-here.html to content/posts/2020-01-03-moved-here.md',
  ],
  ['/2020/01/03/Moved Here/', 'add redirect_from: /2020/01/03/Moved Here/ to content/posts/2020-01-03-moved-here.md'],
  ['/blog/kpet/', 'did you mean /blog/kept/? Then add redirect_from: /blog/kpet/ to content/posts/2020-01-02-kept.md'],
  ['/blog/Kept/', 'write permalink: /blog/Kept/ in content/posts/2020-01-02-kept.md'],
  ['/Categories/data/', 'it is written /categories/data/ now'],
  ['/blog/secret/', 'content/posts/2020-01-05-secret.md is draft: publish it'],
  ['/something/else/entirely', 'or the line “/something/else/entirely gone” to content/urls.txt'],
  ['/images/shown.svg', 'add “/images/shown.svg: /…” under redirects: in content/site.yml'],
  ['/tags/dta/', 'add “/tags/dta/: /tags/…/” under redirects: in content/site.yml'],
  ['/categories/dat/', 'add “/categories/dat/: /categories/data/” under redirects: in content/site.yml'],
  ['/?p=12', 'files answer no query'],
  ['https://example.org/other/', 'nothing outside https://example.org/sub/'],
  ['/%zz', 'files answer no query'],
] as const

it('an unanswered address is an error with a remedy', async () => {
  const { lines, said } = await check(unanswered.map(([address]) => ` ${address}\n`).join(''))
  expect(said).toHaveLength(unanswered.length)
  for (const [index, [, remedy]] of unanswered.entries()) {
    expect(said[index]).toContain(`old.txt:${index + 1}:2  error  url-lost  nothing answers at `)
    expect(said[index]).toContain(remedy)
  }
  expect(lines.at(-1)).toBe(`0 of ${unanswered.length} addresses answer`)
})

const posts = Object.fromEntries(
  ['one', 'two', 'three'].map((slug) => [`posts/2020-01-02-${slug}.md`, post({ title: slug, categories: 'data' })]),
)
const old = ['one', 'two', 'three'].map((slug) => `/data/2020/01/02/${slug}.html\n`).join('')

it('a whole pattern of old addresses is one problem with one remedy', async () => {
  const { lines, said } = await check(`/blog/kept/\n${old}`, posts)
  expect(said).toEqual([
    'old.txt:2:1  error  url-lost  nothing answers at 3 addresses of the form /:category/:year/:month/:day/:slug.html, the first /data/2020/01/02/one.html — add /:category/:year/:month/:day/:slug.html to earlier_post_urls: in content/site.yml',
  ])
  expect(lines.at(-1)).toBe('1 of 4 addresses answer')
})

it('two addresses of the same form are a pattern, a single one is a post that moved', async () => {
  const [one = '', two = ''] = old.split('\n')
  expect((await check(`${one}\n${two}\n`, posts)).said).toEqual([
    expect.stringContaining('nothing answers at 2 addresses of the form /:category/:year/:month/:day/:slug.html'),
  ])
  expect((await check(`${one}\n`, posts)).said).toEqual([
    expect.stringContaining(`add redirect_from: ${one} to content/posts/2020-01-02-one.md`),
  ])
})

it('an address that another system of the host answers is not lost', async () => {
  const site = `${files['site.yml']}elsewhere: [/docs/, /download/]\n`
  const { lines, said } = await check('/docs/a.html\nhttps://example.org/download/\n/sub/docs/\n', { 'site.yml': site })
  expect(lines.slice(0, 2)).toEqual(['elsewhere  /docs/a.html', 'elsewhere  https://example.org/download/'])
  expect(said).toEqual([expect.stringMatching(/^old\.txt:3:1 {2}error {2}url-lost/)])
})

it('following the message fixes it', async () => {
  const site = `${files['site.yml']}earlier_post_urls: /:category/:year/:month/:day/:slug.html\n`
  const { lines, said } = await check(old, { ...posts, 'site.yml': site })
  expect(said).toEqual([])
  expect(lines[0]).toBe('redirect  /data/2020/01/02/one.html → /blog/one/')
})

it('the earlier addresses of a withdrawn post are gone; those of a draft that was never published are not', async () => {
  const site = `${files['site.yml']}earlier_post_urls: /:year/:slug/\nredirects: {/news/*: /blog/*}\n`
  const ended = post({ title: 'E', date: '2020-01-06', expires: '2021-01-01', redirect_from: '/ended/' })
  const { lines, said } = await check('/2020/ended/\n/ended/\n/news/ended/\n/2020/secret/\n', {
    'site.yml': site,
    'urls.txt': '/news/ended/\n',
    'posts/2020-01-06-ended.md': ended,
  })
  expect(lines).toEqual([
    'gone      /2020/ended/',
    'gone      /ended/',
    'gone      /news/ended/',
    'nothing   /2020/secret/',
    '3 of 4 addresses answer',
  ])
  expect(said).toEqual([expect.stringContaining('content/posts/2020-01-05-secret.md is draft: publish it')])
})

it('addresses in a redirected folder are answered if their target exists', async () => {
  const site = `${files['site.yml']}redirects: {/news/*: /blog/*, /page/*: /blog/}\n`
  const { lines } = await check('/news/kept/\n/news/lost/\n/page/2/\n', { 'site.yml': site })
  expect(lines).toEqual([
    'redirect  /news/kept/ → /blog/kept/',
    'nothing   /news/lost/',
    'redirect  /page/2/ → /blog/',
    '2 of 3 addresses answer',
  ])
})

it('the advice for capitals in file names is to keep them, which works', async () => {
  const list = '/blog/AWS-lambda/\n/Blog/2019/x.html\n/python%20nordeste/2020/x/\n'
  const posts = {
    'posts/2020-01-02-AWS-lambda.md': post(),
    'posts/2019-01-02-x.md': post({ date: '2019-01-02', permalink: '/Blog/2019/x.html' }),
    'posts/2020-01-03-y/index.md': post({
      date: '2020-01-03',
      permalink: '/:categories/:year/x/',
      categories: '[Python Nordeste]',
    }),
  }
  const lower = await check(list, posts)
  expect(lower.said).toEqual([
    'old.txt:1:1  error  url-lost  nothing answers at /blog/AWS-lambda/ — write address_case: keep in content/site.yml, since the file content/posts/2020-01-02-AWS-lambda.md is named so',
  ])
  expect(lower.lines.slice(-2)).toEqual([
    '2 of 3 addresses answer',
    '1 more would with address_case: keep in content/site.yml',
  ])
  const kept = await check(list, {
    ...posts,
    'site.yml': 'title: T\ndescription: D.\nurl: https://example.org/\naddress_case: keep\n',
  })
  expect(kept.lines).toEqual([
    'page      /blog/AWS-lambda/',
    'page      /Blog/2019/x.html',
    'page      /python%20nordeste/2020/x/',
    '3 of 3 addresses answer',
  ])
})
