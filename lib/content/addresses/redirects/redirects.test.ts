import { describe, expect, it } from 'vitest'
import { loadTiny, post, publishTiny, type SiteFiles } from '../../testing/tiny-site.ts'

const settings = (lines: string, host = 'netlify') => ({
  'site.yml': `title: T\ndescription: D.\nurl: https://example.org/sub/\nhost: ${host}\n${lines}\n`,
})
const a = { 'posts/2020-01-02-a.md': post({ tags: 'queues', categories: 'data' }) }

/** Returns the redirects of a site and its problems. */
async function redirected(files: SiteFiles) {
  const { content, said } = await loadTiny({ ...a, ...files })
  return {
    to: Object.fromEntries(content.redirects.map(({ from, to }) => [from, to])),
    folders: content.folderRedirects.map(({ from, to, keepsRest }) => `${from}* ${to}${keepsRest ? '*' : ''}`),
    said,
  }
}

describe('redirects', () => {
  it('may lead to what another system of the host serves', async () => {
    const { to, folders, said } = await redirected({
      'site.yml':
        'title: T\ndescription: D.\nurl: https://example.org/\nhost: netlify\nelsewhere: /docs/\nredirects: {/manual/: /docs/manual/, /old/*: /docs/*}\n',
    })
    expect(said).toEqual([])
    expect(to).toEqual({ '/manual/': '/docs/manual/' })
    expect(folders).toEqual(['/old/* /docs/*'])
  })

  it('of people and categories are declared in their files', async () => {
    const { to, said } = await redirected({
      'authors/jane.md': '---\nname: Jane\nredirect_from: [/authors/jane-doe/, authors/jd]\n---\n',
      'categories/data.md': '---\ntitle: Data\nredirect_from: /categories/dta/\n---\n',
    })
    expect(said).toEqual([])
    expect(to).toEqual({
      '/authors/jane-doe/': '/authors/jane/',
      '/authors/jd': '/authors/jane/',
      '/categories/dta/': '/categories/data/',
    })
  })

  it('of terms, people, lists, files and documents can be declared in site.yml', async () => {
    const { to, said } = await redirected({
      ...settings(
        'redirects:\n  /tags/queue/: /tags/queues/\n  /authors/priya/: /authors/jane/\n  /posts/: /blog/\n  /old.pdf: /files/new.pdf\n  /atom.xml: /feed.xml\n  /data.xml: /categories/data/feed.xml\n  /a.html: /blog/a/',
      ),
      'public/files/new.pdf': 'x',
    })
    expect(said).toEqual([])
    expect(to).toEqual({
      '/tags/queue/': '/tags/queues/',
      '/authors/priya/': '/authors/jane/',
      '/posts/': '/blog/',
      '/old.pdf': '/files/new.pdf',
      '/atom.xml': '/feed.xml',
      '/data.xml': '/categories/data/feed.xml',
      '/a.html': '/blog/a/',
    })
  })

  it('of folders lead to one address or to another folder', async () => {
    const { folders, said } = await redirected(
      settings('redirects: {/news/*: /blog/, /old/*: /blog/*, /old/deeper/*: /archive/}'),
    )
    expect(said).toEqual([])
    expect(folders).toEqual(['/old/deeper/* /archive/', '/news/* /blog/', '/old/* /blog/*'])
  })

  it('may be written as copied from a browser: with the host, percent-encoded', async () => {
    const { to, said } = await redirected({
      ...settings(''),
      'posts/b.md': post({ title: 'B', redirect_from: '[https://example.org/sub/python%20nordeste/b/, /100%/]' }),
    })
    expect(said).toEqual([])
    expect(to).toEqual({ '/python nordeste/b/': '/blog/b/', '/100%/': '/blog/b/' })
  })

  it('a target in other capitals leads to the page as it is spelled', async () => {
    const { to, folders, said } = await redirected({
      ...settings('address_case: keep\nredirects: {/x/: /blog/aws-one, /authors/j/: /Authors/Jane/, /old/*: /BLOG/*}'),
      'posts/2020-01-03-AWS-One.md': post({ title: 'B', date: '2020-01-03' }),
    })
    expect(said).toEqual([])
    expect(to).toEqual({ '/x/': '/blog/AWS-One/', '/authors/j/': '/authors/jane/' })
    expect(folders).toEqual(['/old/* /blog/*'])
  })

  it('in a chain all lead to its end', async () => {
    const { to } = await redirected(settings('redirects: {/x/: /y/, /y/: /z/q/, /z/*: /blog/a/}'))
    expect(to).toEqual({ '/x/': '/blog/a/', '/y/': '/blog/a/' })
  })
})

describe('an invalid redirect is reported', () => {
  const at = 'content/site.yml:5:'
  it.each([
    ['{/x/: /blog/aa/}', `${at}18  error  link-dead  redirects: nothing is at /blog/aa/ — did you mean /blog/a/?`],
    ['{/x/: /blog/draft/}', `${at}18  warning  state-unpublished-link  redirects: /x/ leads to /blog/draft/, which`],
    ['{/blog/a/: /blog/}', `${at}23  error  redirect-clash  redirects names /blog/a/, which is the address of`],
    ['{/blog/: /blog/a/}', `${at}21  error  redirect-clash  redirects names /blog/, which the site generates`],
    ['{/feed.xml: /rss.xml}', `${at}24  error  redirect-clash  redirects names /feed.xml, which the site generates`],
    ['{/tags/queues/: /tags/}', `${at}28  error  redirect-clash  redirects names /tags/queues/, which is the`],
    ['{/x/: /x/}', `${at}18  error  redirect-loop  redirects: /x/ redirects in a loop — point it at a page`],
    ['{/old/*: /old/new/*}', `${at}21  error  redirect-loop`],
    ['{/blog/*: /archive/}', `${at}22  error  redirect-clash  redirects names /blog/*, and /blog/a/ is in that folder`],
    ['{/old/*: /none/*}', `${at}21  error  link-dead  redirects: nothing is at /none/`],
    ['{/*: /blog/}', `${at}17  error  url-invalid  redirects: /* is the whole site`],
    ['{/x/: /blog/*}', `${at}18  error  url-invalid`],
    ['{/x/: https://elsewhere.example/}', `${at}18  error  url-invalid  redirects: https://elsewhere.example/ is not`],
  ])('%s', async (redirects, expected) => {
    const draft = { 'posts/draft.md': post({ title: 'D', draft: 'true' }) }
    const { said } = await redirected({ ...settings(`redirects: ${redirects}`), ...draft })
    expect(said).toEqual([expect.stringContaining(expected)])
  })

  it('all redirects of a loop are reported', async () => {
    const { said } = await redirected(settings('redirects: {/x/: /y/, /y/: /x/}'))
    expect(said.map((one) => one.split('  ')[2])).toEqual(['redirect-loop', 'redirect-loop'])
  })

  it('redirect_from with the address of a generated list is reported', async () => {
    const { said } = await redirected({ 'posts/b.md': post({ title: 'B', redirect_from: '/archive/' }) })
    expect(said).toEqual([expect.stringContaining('redirect-clash  redirect_from names /archive/, which the site')])
  })

  it('a folder redirect on a host without redirects is reported', async () => {
    const { said } = await redirected(settings('redirects: {/old/*: /blog/*}', 'github-pages'))
    expect(said).toEqual([expect.stringContaining('warning  redirect-host  host: github-pages cannot redirect')])
  })
})

it('a link to a redirected address leads to the target page, also in a redirected folder', async () => {
  const { publication, said } = await publishTiny({
    ...settings('redirects: {/old/*: /blog/*, /x/: /blog/a/}'),
    'posts/2020-01-02-a.md': post({}, 'To [one](/old/a/), [two](/x/), [none](/old/b/).'),
  })
  expect(said).toEqual([expect.stringContaining('nothing is at /old/b/')])
  expect(publication.map.at('/old/a')).toEqual({ kind: 'redirect', url: '/old/a', to: '/blog/a/' })
})

describe('other days of a post', () => {
  const dated = (more = '') => settings(`time_zone: Europe/Berlin\npost_url: /:year/:month/:day/:slug/\n${more}`)

  it('that of the file name redirects, as does that of the time in the zone of the site', async () => {
    const { to, folders } = await redirected({
      ...dated('earlier_post_urls: /news/:year/:slug.html'),
      'posts/2019-12-31-b.md': post({ title: 'B', date: '2020-01-01' }),
      'posts/2020-01-03-c.md': post({ title: 'C', date: '2020-01-03 23:30:00 -0800' }),
    })
    expect(folders).toEqual([])
    expect(to).toEqual({
      '/news/2020/a.html': '/2020/01/02/a/',
      '/2019/12/31/b/': '/2020/01/01/b/',
      '/news/2020/b.html': '/2020/01/01/b/',
      '/news/2019/b.html': '/2020/01/01/b/',
      '/2020/01/04/c/': '/2020/01/03/c/',
      '/news/2020/c.html': '/2020/01/03/c/',
    })
  })

  it('yields to another post at the address', async () => {
    const { to, said } = await redirected({
      ...dated(),
      'posts/2020-01-02-a.md': post({ date: '2020-01-03' }),
      'posts/x/2020-01-02-a.md': post({ title: 'X' }),
    })
    expect(to).toEqual({})
    expect(said).toEqual([expect.stringContaining('date-differs')])
  })
})

it('the signs that Jekyll keeps in an address redirect to the one without them', async () => {
  const { to, said } = await redirected({
    "posts/2020-01-05-the-@-sign,-it's-(new)!.md": post({ title: 'S', date: '2020-01-05' }),
  })
  expect(said).toEqual([])
  expect(to).toEqual({ "/blog/the-@-sign,-it's-(new)!/": '/blog/the--sign-its-new/' })
})

describe('earlier patterns of post addresses', () => {
  const pattern = (patterns: string) => settings(`post_url: /:year/:slug/\nearlier_post_urls: ${patterns}`)

  it('redirect every post, also under its verbatim file name', async () => {
    const { to, said } = await redirected({
      ...pattern('[/blog/:slug/, /:category/:year/:month/:day/:slug.html]'),
      'posts/2021-03-04-v1.2.md': post({ title: 'M', date: '2021-03-04' }),
      'posts/draft.md': post({ title: 'D', draft: 'true' }),
      'posts/own.md': post({ title: 'O', permalink: '/own/' }),
    })
    expect(said).toEqual([])
    expect(to).toEqual({
      '/blog/a/': '/2020/a/',
      '/data/2020/01/02/a.html': '/2020/a/',
      '/2021/v1.2/': '/2021/v12/',
      '/blog/v12/': '/2021/v12/',
      '/blog/v1.2/': '/2021/v12/',
      '/2021/03/04/v12.html': '/2021/v12/',
      '/2021/03/04/v1.2.html': '/2021/v12/',
    })
  })

  it('yield to documents with that address and to older posts', async () => {
    const { to, said } = await redirected({
      ...pattern('/:slug/'),
      'pages/a.md': '---\ntitle: A\n---\nText.\n',
      'posts/2020-01-03-b.md': post({ title: 'B', date: '2020-01-03' }),
      'posts/2021-01-03-b.md': post({ title: 'B2', date: '2021-01-03' }),
    })
    expect(said).toEqual([])
    expect(to).toEqual({ '/b/': '/2020/b/' })
  })

  it('that give every post the same address are rejected', async () => {
    const { said } = await redirected(pattern('[/blog/:slug/, /:year/]'))
    expect(said).toEqual([
      expect.stringMatching(/site\.yml:6:35 .*value-invalid {2}earlier_post_urls: .*:slug is missing/),
    ])
  })
})
