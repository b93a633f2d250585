import sharp from 'sharp'
import { expect, test } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { getAlternate } from './alternate.ts'

const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#888' } })
  .png()
  .toBuffer()

const files = {
  'site.yml': 'title: Tiny\ndescription: D.\nurl: https://example.org/sub/\nimage_hosts: [img.example]\n',
  'posts/a/index.md': post(
    { title: 'A `b`', redirect_from: '/old/' },
    [
      '[page](../../pages/about.md#top), [old](/old/), [here](#x), [away](https://x.example/a_(b)).',
      '## X',
      '![A [lamp]](lamp.png "Dusk \\"now\\"")',
      '![gone](missing.png) ![far](https://img.example/x.png) ![blocked](https://other.example/y.png)',
      '<video src="film.mp4"></video>',
    ].join('\n\n'),
  ),
  'posts/a/lamp.png': picture,
  'posts/a/film.mp4': 'x',
  'pages/about.md': '---\ntitle: About\n---\nText.\n',
  'posts/c.mdx': post({ title: 'C' }, '<Callout>[About](../pages/about.md).</Callout>\n\nIt is {extra.x}.'),
  'posts/e.md': post(
    {
      title: 'E',
      subtitle: 'One *more* line',
      updated: '{date: 2026-03-01, note: Figures *corrected*}',
    },
    'Text.',
  ),
  'posts/d.md': post({ title: 'D', draft: 'true' }),
}

test('addresses are absolute and equal those on the page', async () => {
  const { publication } = await publishTiny(files)
  const { title, markdown = [] } = getAlternate(publication, '/blog/a/') ?? {}
  expect(title).toBe('A b')
  const [links, , image, pictures, film] = markdown.join('').split('\n\n')
  expect(links).toBe(
    '[page](https://example.org/sub/about/#top), [old](https://example.org/sub/blog/a/), [here](https://example.org/sub/blog/a/#x), [away](https://x.example/a_%28b%29).',
  )
  expect(image).toMatch(/^!\[A \\\[lamp\\\]\]\(https:\/\/example\.org\/sub\/i\/\S+ "Dusk \\"now\\""\)$/)
  expect(pictures).toBe('gone ![far](https://img.example/x.png) [blocked](https://other.example/y.png)')
  expect(film).toBe('<video controls src="https://example.org/sub/blog/a/film.mp4"></video>')
})

test('only published documents have an alternate', async () => {
  const { publication } = await publishTiny(files)
  expect(getAlternate(publication, '/about/')).toEqual({ title: 'About', markdown: ['Text.'] })
  for (const url of ['/blog/d/', '/nothing/']) expect(getAlternate(publication, url)).toBeNull()
})

test('the alternate of .mdx names the blocks that only its page has', async () => {
  const { publication } = await publishTiny(files)
  expect(getAlternate(publication, '/blog/c/')?.markdown).toEqual([
    '> [!NOTE]\n> [About](https://example.org/sub/about/).\n\n',
    { block: 1, of: 2 },
  ])
})

test('the line under the headline and the note about a change are part of it', async () => {
  const { publication } = await publishTiny(files)
  expect(getAlternate(publication, '/blog/e/')).toEqual({
    title: 'E',
    deck: 'One more line',
    note: { date: '2026-03-01', text: 'Figures corrected' },
    markdown: ['Text.'],
  })
})
