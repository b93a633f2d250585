import path from 'node:path'
import { expect, test } from 'vitest'
import { sitemapFaults } from '../../feeds/testing/sitemap-faults.ts'
import { publishedPost } from '../testing/published-post.ts'
import { filesBelow, publishSample, sampleSite } from '../testing/site-sample.ts'

const post = (url: string, title: string, language: string) => publishedPost(title, { url, language, lang: language })

const versions = ['en /blog/a/', 'de /de/blog/a/']
  .map((version) => version.split(' '))
  .map(([language, url]) => `<link rel="alternate" hreflang="${language}" href="https://example.org${url}">`)
  .join('')
const page = (text: string) => `<h1>X</h1>${versions}<div data-body=""><p>${text}</p></div>`

async function published() {
  const options = sampleSite({
    pages: {
      'blog/a/index.html': page('lanternword'),
      'de/blog/a/index.html': page('lampenwort'),
      'de/index.html': '<h1>Start</h1>',
    },
    site: {
      languages: [
        { code: 'en', prefix: '', title: 'Lamp', description: 'On lamps.' },
        { code: 'de', prefix: '/de', title: 'Lampe', description: 'Von Lampen.' },
      ],
    },
    input: {
      published: { posts: [post('/blog/a/', 'A', 'en'), post('/de/blog/a/', 'AA', 'de')], pages: [], lists: [] },
    },
  })
  await publishSample(options)
  return filesBelow(path.join(options.siteRoot, 'out'))
}

test('each language has feeds and llms.txt of its own posts, with its own words', async () => {
  const files = await published()
  for (const name of ['feed.xml', 'rss.xml', 'feed.json']) {
    expect(files[name]).toContain('lanternword')
    expect(files[name]).not.toContain('lampenwort')
    expect(files[`de/${name}`]).toContain('lampenwort')
    expect(files[`de/${name}`]).not.toContain('lanternword')
    expect(files[`de/${name}`]).toContain('Lampe')
    expect(files[`de/${name}`]).toContain(`https://example.org/de/${name}`)
  }
  expect(files['llms.txt']).toContain('[A](https://example.org/blog/a/index.md)')
  expect(files['llms.txt']).not.toContain('/de/')
  expect(files['de/llms.txt']).toContain('# Lampe\n\n> Von Lampen.')
  expect(files['de/llms.txt']).toContain('[AA](https://example.org/de/blog/a/index.md)')
})

test('the sitemap names the versions of each page', async () => {
  const { 'sitemap.xml': sitemap = '' } = await published()
  expect(sitemapFaults(sitemap)).toEqual([])
  expect(sitemap).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"')
  for (const url of ['/blog/a/', '/de/blog/a/'])
    expect(sitemap).toMatch(
      new RegExp(
        `<loc>https://example.org${url}</loc>.*hreflang="en" href="https://example.org/blog/a/"/>.*hreflang="de" href="https://example.org/de/blog/a/"/>`,
      ),
    )
})

test('a site whose languages all have a prefix has an llms.txt that leads to theirs', async () => {
  const options = sampleSite({
    pages: { 'en/index.html': '<h1>Start</h1>', 'de/index.html': '<h1>Start</h1>' },
    site: {
      languages: [
        { code: 'en', prefix: '/en', title: 'Lamp', description: 'On lamps.' },
        { code: 'de', prefix: '/de', title: 'Lampe', description: 'Von Lampen.' },
      ],
    },
  })
  await publishSample(options)
  const files = filesBelow(path.join(options.siteRoot, 'out'))
  expect(files['llms.txt']).toContain('[Lamp](https://example.org/en/llms.txt): On lamps.')
  expect(files['llms.txt']).toContain('[Lampe](https://example.org/de/llms.txt): Von Lampen.')
  expect(files['en/llms.txt']).toContain('# Lamp\n')
  expect(files['feed.xml']).toBeUndefined()
})
