import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Publication } from '../content/index.ts'
import { loadPublication } from '../content/index.ts'
import { post, type SiteFiles, withSite } from '../content/testing/tiny-site.ts'
import { drawJpeg } from '../images/index.ts'
import { getDocumentKey } from './kinds/documents.ts'
import { listPages } from './listed-pages.ts'

const drawing = (circle: number, width = 600) =>
  drawJpeg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="400"><circle cx="200" cy="200" r="${circle}"/></svg>`,
  )
const [round, small, wide] = await Promise.all([drawing(90), drawing(20), drawing(90, 1200)])

const body = `![A circle](circle.jpg "Caption")

[Another](2020-01-01-other.md#part) <span id="x">at</span> [a page](/about/), [outside](https://example.com/a), [nothing](/nowhere/) and
[a file](plan.pdf), ![far](https://pictures.example/a.png) ![none](none.jpg)

<video src="film.mp4" poster="/images/poster.jpg"></video>
`
const x = 'posts/2020-01-02-x/index.md'
const other = 'posts/2020-01-01-other.md'
const settings = (more = '', url = 'https://example.org') => `title: Tiny\ndescription: A site.\nurl: ${url}\n${more}`
const shown = (text = body, keys: Record<string, string> = {}): SiteFiles => ({ [x]: post(keys, text) })

const site: SiteFiles = {
  ...shown(),
  'posts/2020-01-02-x/circle.jpg': round,
  'posts/2020-01-02-x/film.mp4': 'film',
  'posts/2020-01-02-x/plan.pdf': 'plan',
  'public/images/poster.jpg': round,
  [other]: post({ title: 'Other', date: '2020-01-01' }, '## Part\n\nText.'),
  'posts/2020-01-03-next.md': post({ date: '2020-01-03' }, `${'Long. '.repeat(400)}\n\n![Low](/images/poster.jpg)`),
  'posts/2020-01-04-mdx.mdx': post({ date: '2020-01-04' }, 'Text <br /> [a](2020-01-01-other.md).'),
  'pages/about.md': '---\ntitle: About\n---\nOn [it](/blog/x/).\n',
  'site.yml': settings(),
}

/** Independent changes to a body or to what it depends on, which can be combined. */
const changes: SiteFiles[] = [
  shown(body.replace('outside', 'outward')),
  shown(body.replace('A circle', 'A disc')),
  shown(body.replace('![A circle]', '![]')),
  shown(body.replace('Caption', 'Another caption')),
  shown(body.replace('example.com/a', 'example.com/b')),
  shown(body.replace('"Caption")', '"Caption"){: .wide}')),
  shown(body.replace('![A circle](circle.jpg "Caption")', '[![A circle](circle.jpg)](/about/)')),
  shown(body.replace('![A circle](circle.jpg "Caption")', '<img src="circle.jpg" alt="A circle" width="300">')),
  shown(`${'First. '.repeat(300)}\n\n${body}`),
  shown(body.replace('src="film.mp4" ', '')),
  shown(body, { image: 'circle.jpg', image_alt: 'Lead' }),
  shown(body, { description: 'Described.' }),
  shown(body, { title: 'Another title' }),
  shown(body, { lang: 'de' }),
  shown(body, { math: 'true' }),
  shown(body, { slug: 'y' }),
  { 'posts/2020-01-02-x/circle.jpg': small },
  { 'posts/2020-01-02-x/circle.jpg': wide },
  { 'posts/2020-01-02-x/none.jpg': round },
  { 'posts/2020-01-02-x/film.mp4': 'another film' },
  { 'public/images/poster.jpg': wide },
  { 'public/nowhere/index.html': 'now' },
  { 'pages/nowhere.md': '---\ntitle: Now\n---\nText.\n' },
  { 'pages/about.md': '---\ntitle: About\npermalink: /us/\nredirect_from: /about/\n---\nText.\n' },
  { [other]: post({ title: 'Other title', date: '2020-01-01' }, '## Part\n\nText.') },
  { [other]: post({ title: 'Other', date: '2020-01-01', slug: 'moved' }, '## Part\n\nText.') },
  { [other]: post({ title: 'Other', date: '2020-01-01', draft: 'true' }, '## Part\n\nText.') },
  { [other]: post({ title: 'Other', date: '2020-01-01' }, '## Another part\n\nText.') },
  { 'authors/jane.md': '---\nname: Jane Otherwise\n---\n' },
  { 'site.yml': settings('', 'https://example.org/sub/') },
  { 'site.yml': settings('', 'https://example.com') },
  { 'site.yml': settings('image_hosts: [pictures.example]\n') },
  { 'site.yml': settings('language: fr\n') },
  { 'site.yml': settings('post_url: /:year/:slug/\n') },
]

type Seen = { path: string; page: string; body: string; key: string }

/** Returns the data and the key of every page. */
const seen = (publication: Publication): Seen[] =>
  [...listPages(publication, 'published')].map(({ url, ask, key }) => {
    const shown = JSON.parse(JSON.stringify(ask()))
    return {
      path: url,
      page: JSON.stringify(shown),
      body: JSON.stringify(shown.body ?? ''),
      key: JSON.stringify(key()),
    }
  })

/** Generates a reproducible sequence of pseudo-random numbers. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; yield state / 2 ** 32) state = (Math.imul(state, 1664525) + 1013904223) >>> 0
}

const variants = (): SiteFiles[] => {
  const random = numbers(7)
  const mixed = Array.from({ length: 60 }, () =>
    Object.assign({}, site, ...changes.filter(() => random.next().value < 0.1)),
  )
  return [site, ...changes.map((change) => ({ ...site, ...change })), ...mixed]
}

it('any change of a page or its body changes its key, and equal sites have equal keys', async () => {
  await withSite({}, async (folder) => {
    const load = (files: SiteFiles, cache: string) =>
      withSite(files, async (root) => {
        const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(folder, cache) }
        const { publication } = await loadPublication(options)
        if (!publication) throw new Error('The site cannot be loaded')
        return seen(publication)
      })
    const all: Seen[] = []
    for (const files of variants()) all.push(...(await load(files, 'cache')))
    const bodies = new Set(all.map((one) => one.path + one.body))
    const pages = new Set(all.map((one) => one.path + one.page))
    // The changes have an effect.
    expect(bodies.size).toBeGreaterThan(changes.length)
    const byKey = new Map(all.map((one) => [one.path + one.key, one]))
    for (const one of all) expect(one.page).toBe(byKey.get(one.path + one.key)?.page)
    // Keys depend on little else than the page: few pages have several keys.
    expect(byKey.size).toBeLessThan(pages.size * 1.2)
    expect(await load(site, 'another cache')).toEqual(await load(site, 'cache'))
  })
}, 60_000)

it('a key is computed without reading the HTML of Markdown, and different HTML has a different key', async () => {
  await withSite(site, async (root) => {
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    const { publication } = await loadPublication(options)
    if (!publication) throw new Error('The site cannot be loaded')
    const keyWith = (body: Publication['body']) => getDocumentKey({ ...publication, body }, '/blog/x/', 'published')
    const copied = (path: string) => ({ ...publication.body(path) })
    const altered = (path: string) => ({ ...publication.body(path), parts: ['Other HTML'] })
    // The key of a body without a cache name is derived from its HTML.
    expect(keyWith(copied)).toEqual(keyWith(copied))
    expect(keyWith(altered)).not.toEqual(keyWith(copied))
    const key = keyWith(publication.body)
    for (const { path } of publication.content.posts)
      Object.defineProperty(publication.body(path), 'parts', { get: () => expect.unreachable('HTML was read') })
    expect(keyWith(publication.body)).toEqual(key)
  })
})

it('a page is listed by the address of its document, whether that is a folder or a file', () =>
  withSite(
    { ...site, 'posts/2020-01-05-old.md': post({ date: '2020-01-05', permalink: '/old/list.html' }) },
    async (root) => {
      const { publication } = await loadPublication({
        root,
        asOf: '2021-01-01',
        now: new Date(0),
        cacheFolder: join(root, 'cache'),
      })
      if (!publication) throw new Error('the site cannot be used')
      const { posts, pages } = publication.content
      const listed = [...listPages(publication, 'published')].filter(({ kind }) => kind === 'document')
      expect(listed.map(({ url }) => url).sort()).toEqual([...posts, ...pages].map(({ url }) => url).sort())
      expect(listed.map(({ url }) => url)).toContain('/old/list.html')
    },
  ))
