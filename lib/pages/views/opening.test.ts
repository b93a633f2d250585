import { expect, it } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { getDocument } from '../kinds/documents.ts'
import { openingOf } from './opening.ts'

it('the author’s choice counts, whatever the picture is', () => {
  expect(openingOf('type', { width: 900, height: 600 })).toBe('type')
  expect(openingOf('picture', undefined)).toBe('picture')
})

it('without a choice the headline is beside the picture, unless that is a panorama', () => {
  expect(openingOf(undefined, undefined)).toBe('split')
  expect(openingOf(undefined, { width: 900, height: 600 })).toBe('split')
  expect(openingOf(undefined, { width: 600, height: 900 })).toBe('split')
  expect(openingOf(undefined, { width: 2100, height: 700 })).toBe('wide')
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
