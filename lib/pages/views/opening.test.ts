import { expect, it } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { drawJpeg } from '../../images/index.ts'
import { getDocument } from '../kinds/documents.ts'
import { openingOf } from './opening.ts'

const pictured = (width: number, height: number) => ({ picture: { width, height } })

it('the author’s choice counts, whatever the picture is', () => {
  expect(openingOf('type', pictured(900, 600))).toBe('type')
  expect(openingOf('picture', undefined)).toBe('picture')
})

it('without a choice the headline is beside the picture, unless that is a panorama', () => {
  expect(openingOf(undefined, undefined)).toBe('split')
  expect(openingOf(undefined, pictured(900, 600))).toBe('split')
  expect(openingOf(undefined, pictured(600, 900))).toBe('split')
  expect(openingOf(undefined, pictured(2100, 700))).toBe('wide')
})

it('a post’s page says how it opens', async () => {
  const { publication, said } = await publishTiny({
    'posts/2020-01-02-a.md': post({ opening: 'type' }),
    'posts/2020-01-03-b.md': post({}),
    'posts/2020-01-04-c.md': post({ opening: 'splot' }),
  })
  const openings = ['a', 'b'].map((slug) => {
    const view = getDocument(publication, `/blog/${slug}/`, 'published')
    return view?.kind === 'post' ? view.opening : undefined
  })
  expect(openings).toEqual(['type', 'split'])
  expect(said.join('\n')).toContain('“splot” is not an allowed value — write split')
})

const drawing = (circle: number) =>
  drawJpeg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><circle cx="200" cy="200" r="${circle}" fill="#fff"/></svg>`,
  )
const [round, small] = await Promise.all([drawing(90), drawing(20)])

const shown = async (keys: Record<string, string>, picture: string) => {
  const { publication } = await publishTiny({
    'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\nimage_hosts: [cdn.example]\n',
    'posts/2020-01-02-a.md': post(keys, `Text.\n\n![Words](${picture})`),
    'public/images/round.jpg': round,
    'public/images/round-600x400.jpg': small,
    'public/images/copy.jpg': round,
    'public/images/other.jpg': small,
  })
  const view = getDocument(publication, '/blog/a/', 'published')
  return view?.kind === 'post' ? [view.opening, view.lead?.inBody ?? false, view.lead !== undefined] : []
}

it.each([
  ['/images/round.jpg', '/images/round.jpg'],
  ['/images/round.jpg', '/images/copy.jpg'],
  ['/images/round.jpg', '/images/round-600x400.jpg?ssl=1'],
  ['https://cdn.example/a-1024x683.jpg?w=9', 'https://cdn.example/a.jpg'],
])('a picture that the body begins with is shown there only: %s, %s', async (image, first) => {
  expect(await shown({ image }, first)).toEqual(['type', true, true])
})

it('it is at the top too with a caption, or if the author chooses how the post opens', async () => {
  const image = '/images/round.jpg'
  expect(await shown({ image }, '/images/other.jpg')).toEqual(['split', false, true])
  expect(await shown({ image, image_caption: 'Words.' }, image)).toEqual(['split', false, true])
  expect(await shown({ image, opening: 'wide' }, image)).toEqual(['wide', false, true])
})
