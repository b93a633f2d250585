import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { post, publishTiny } from '../../lib/content/testing/tiny-site.ts'
import { getHome, getPostList } from '../../lib/pages/index.ts'
import { FrontPage } from '../lists/front-page.tsx'
import { PostListPage } from '../lists/post-list-page.tsx'

/** A picture of one colour, like the social cards that authors bring from other systems. */
const picture = (width: number, height: number, background: string, alpha = 1) =>
  sharp({ create: { width, height, channels: alpha < 1 ? 4 : 3, background: { ...colour(background), alpha } } })
    .png()
    .toBuffer()
const colour = (hex: string) => {
  const value = Number.parseInt(hex.slice(1), 16)
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 }
}

async function pages(image: Buffer): Promise<string[]> {
  const { publication } = await publishTiny({
    'public/images/a.png': image,
    'posts/2020-01-02-a.md': post({ image: '/images/a.png', image_alt: 'A picture' }),
  })
  const list = getPostList(publication, null)
  if (!list) throw new Error('There is no list')
  return [
    renderToStaticMarkup(<FrontPage page={getHome(publication)} />),
    renderToStaticMarkup(<PostListPage page={list} />),
  ]
}

test('a 16:9 picture is shown whole on the colour of its edges, in the lead and in lists', async () => {
  for (const text of await pages(await picture(1600, 900, '#102a43'))) {
    expect(text).toContain('class="cover own mounted"')
    expect(text).toContain('fill="#102a43"')
    expect(text).not.toContain('data-tone')
  }
})

test('a picture in the shape of the frame fills it', async () => {
  for (const text of await pages(await picture(1500, 1000, '#102a43'))) {
    expect(text).toContain('class="cover own"')
    expect(text).toContain('data-tone')
  }
})

test('a transparent picture of another shape is shown whole on its category’s colour', async () => {
  for (const text of await pages(await picture(1600, 900, '#102a43', 0.2)))
    expect(text).toContain('class="cover own whole"')
})
