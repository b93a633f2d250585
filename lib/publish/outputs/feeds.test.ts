import path from 'node:path'
import { expect, test } from 'vitest'
import { publishedPost as post } from '../testing/published-post.ts'
import { filesBelow, publishSample, sampleSite } from '../testing/site-sample.ts'

const page = (text: string) => `<h1>X</h1><div data-body=""><p>${text}</p></div>`

test('the site, every category and every person have a feed with the whole text of their posts and no others', async () => {
  const data = { name: 'Data', slug: 'data', url: '/categories/data/' }
  const options = sampleSite({
    pages: {
      'blog/a/index.html': page('lanternword'),
      'blog/b/index.html': page('wagonword'),
      'blog/hidden/index.html': page('secretword'),
      'categories/data/index.html': '<h1>Data</h1>',
      'authors/ada/index.html': '<h1>Ada</h1>',
    },
    site: { feedSize: 2 },
    input: {
      published: {
        posts: [
          post('a', { categories: [data], authors: [{ name: 'Ada', url: '/authors/ada/' }, { name: 'Guest' }] }),
          post('b', { authors: [{ name: 'Guest' }] }),
        ],
        pages: [],
        lists: [
          { kind: 'category', url: '/categories/data/', name: 'Data', description: '', cover: { seed: 'x' } },
          { kind: 'author', url: '/authors/ada/', name: 'Ada', description: '', cover: { seed: 'x' } },
        ],
      },
    },
  })
  await publishSample(options)
  const files = filesBelow(path.join(options.siteRoot, 'out'))
  for (const name of ['feed.xml', 'rss.xml', 'feed.json']) {
    expect(files[name]).toContain('lanternword')
    expect(files[name]).toContain('wagonword')
    expect(files[name]).not.toContain('secretword')
    expect(files[name]).toContain('https://example.org/icon-512.png')
  }
  for (const name of ['categories/data/feed.xml', 'authors/ada/feed.xml']) {
    expect(files[name]).toContain('lanternword')
    expect(files[name]).toContain('<name>Guest</name>')
    expect(files[name]).not.toContain('wagonword')
  }
})

test('feeds give the instant of a post whose time was typed, and noon of any other day', async () => {
  const times = { publishedAt: '2026-01-02T23:30:00+04:00', modifiedAt: '2026-01-03T08:00:00Z' }
  const options = sampleSite({
    pages: { 'blog/a/index.html': page('a'), 'blog/b/index.html': page('b') },
    input: { published: { posts: [post('a', times), post('b')], pages: [], lists: [] } },
  })
  await publishSample(options)
  const files = filesBelow(path.join(options.siteRoot, 'out'))
  expect(files['feed.json']).toContain('"date_published": "2026-01-02T19:30:00Z"')
  expect(files['feed.json']).toContain('"date_modified": "2026-01-03T08:00:00Z"')
  expect(files['feed.json']).toMatch(/"date_published": "\d{4}-\d\d-\d\dT12:00:00Z"/)
  for (const name of ['feed.xml', 'rss.xml'])
    expect(files[name]).toMatch(/2026-01-02T19:30:00Z|Fri, 02 Jan 2026 19:30:00 GMT/)
})

test('a feed holds the newest posts only', async () => {
  const options = sampleSite({
    pages: { 'blog/a/index.html': page('new'), 'blog/b/index.html': page('old') },
    site: { feedSize: 1 },
    input: { published: { posts: [post('a'), post('b')], pages: [], lists: [] } },
  })
  await publishSample(options)
  const feed = filesBelow(path.join(options.siteRoot, 'out'))['feed.xml']
  expect(feed?.match(/<entry/g)).toHaveLength(1)
  expect(feed).toContain('<id>https://example.org/blog/a/</id>')
})

test('two posts of one id stop the build, since feed readers would show only one of them', async () => {
  const options = sampleSite({
    pages: { 'blog/a/index.html': page('new'), 'blog/b/index.html': page('old') },
    input: { published: { posts: [post('a', { id: 'tag:x' }), post('b', { id: 'tag:x' })], pages: [], lists: [] } },
  })
  await expect(publishSample(options)).rejects.toThrow('1 error in the built site')
})

test('an editor is a contributor in feeds, and has the role in the Markdown alternate', async () => {
  const options = sampleSite({
    pages: { 'blog/a/index.html': page('lanternword') },
    input: {
      published: {
        posts: [post('a', { authors: [{ name: 'Ada' }, { name: 'Edda', role: 'editor' }] })],
        pages: [],
        lists: [],
      },
      documents: [{ url: '/blog/a/', path: 'content/posts/a.md', kind: 'post', state: 'published', ignore: [] }],
    },
  })
  await publishSample(options)
  const files = filesBelow(path.join(options.siteRoot, 'out'))
  expect(files['feed.xml']).toMatch(/<contributor>\s*<name>Edda</)
  expect(String(files['feed.xml']).match(/<entry[\s\S]*/)?.[0]).not.toMatch(/<author>\s*<name>Edda</)
  expect(files['rss.xml']).toContain('<dc:contributor>Edda</dc:contributor>')
  expect(JSON.parse(String(files['feed.json'])).items[0].authors).toEqual([{ name: 'Ada' }])
  expect(files['blog/a/index.md']).toContain('authors: ["Ada","Edda (editor)"]')
})
