import { expect, it } from 'vitest'
import { loadTiny, post } from '../testing/tiny-site.ts'

const site = (keys: string) => `title: T\ndescription: D.\nurl: https://example.org\n${keys}\n`
const urls = async (keys: string, ...paths: string[]) => {
  const files = Object.fromEntries(paths.map((path, index) => [path, post({ title: `T${index}` })]))
  const { content, said } = await loadTiny({ 'site.yml': site(keys), ...files })
  return {
    urls: content.posts.map(({ path, url }) => [path, url]).sort(),
    said: said.filter((one) => /site\.yml/.test(one)),
  }
}

it('a section of Hugo and a dated folder of Docusaurus are in the address where :folders is', async () => {
  const found = await urls(
    'post_url: /:folders/:slug/',
    'posts/News Room/a/x.md',
    'posts/2021/01/y/index.md',
    'posts/z.md',
  )
  expect(found).toEqual({
    urls: [
      ['content/posts/2021/01/y/index.md', '/2021/01/y/'],
      ['content/posts/News Room/a/x.md', '/news-room/a/x/'],
      ['content/posts/z.md', '/z/'],
    ],
    said: [],
  })
})

it('a folder may have a pattern of its own, which holds below it', async () => {
  const keys = 'post_url: /blog/:slug/\nfolder_urls: {til: /til/:slug.html, til/old/: /old/:year/:slug/}'
  const found = await urls(keys, 'posts/til/2024/x.md', 'posts/til/old/y.md', 'posts/z.md')
  expect(found.urls).toEqual([
    ['content/posts/til/2024/x.md', '/til/x.html'],
    ['content/posts/til/old/y.md', '/old/2020/y/'],
    ['content/posts/z.md', '/blog/z/'],
  ])
})

it('an invalid pattern of a folder is reported at its key', async () => {
  expect((await urls('folder_urls: {til: /til/}', 'posts/til/x.md')).said).toEqual([
    expect.stringContaining('folder_urls: “/til/” gives every post the same address: :slug is missing'),
  ])
})
