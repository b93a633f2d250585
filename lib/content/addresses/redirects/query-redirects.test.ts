import { expect, it } from 'vitest'
import { loadTiny, post } from '../../testing/tiny-site.ts'

const site = (host: string) => `title: T\ndescription: D.\nurl: https://example.org\nhost: ${host}\n`
const posts = {
  'posts/2020-01-02-x.md': post({ title: 'X', redirect_from: '[/?p=12, /old/]' }),
  'posts/2020-01-02-y.md': post({ title: 'Y', redirect_from: '/?page_id=7' }),
  'posts/2020-01-02-z.md': post({ title: 'Z', redirect_from: '/?p=13', draft: 'true' }),
}

it('an address with a query redirects by a rule of the host, not by a page', async () => {
  const { content, said } = await loadTiny({ ...posts, 'site.yml': site('nginx') })
  expect(content.queryRedirects.map(({ key, value, to }) => `${key}=${value} ${to}`)).toEqual([
    'page_id=7 /blog/y/',
    'p=12 /blog/x/',
  ])
  expect(content.redirects.map(({ from }) => from)).toEqual(['/old/'])
  expect(said.filter((one) => /redirect|url-/.test(one))).toEqual([])
})

it.each(['none', 'cloudflare', 'github-pages'])('one warning says that %s cannot answer any of them', async (host) => {
  const { said } = await loadTiny({ ...posts, 'site.yml': site(host) })
  expect(said.filter((one) => /redirect-host/.test(one))).toEqual([
    expect.stringContaining(`host: ${host} cannot redirect /?page_id=7 and 1 more with a query`),
  ])
})

it('any other query is no address', async () => {
  const { said } = await loadTiny({
    'posts/2020-01-02-x.md': post({ redirect_from: '/a?b=c' }),
    'site.yml': site('nginx'),
  })
  expect(said.filter((one) => /url-invalid/.test(one))).toHaveLength(1)
})

it('an address of index.php with a query is refused, since the rules of hosts answer the root alone', async () => {
  const { said } = await loadTiny({
    'posts/2020-01-02-x.md': post({ redirect_from: '/index.php?p=12' }),
    'site.yml': site('nginx'),
  })
  expect(said.filter((one) => /url-invalid/.test(one))).toEqual([
    expect.stringContaining('hosts can answer only /?p=12'),
  ])
})
