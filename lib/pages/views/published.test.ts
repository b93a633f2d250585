import { expect, test } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { getPublished } from './get-published.ts'

test('people and categories come with the text of their files', async () => {
  const { publication } = await publishTiny({
    'authors/jane.md': '---\nname: Jane\n---\n\nBuilt *lighthouses*.\n\nThen left.\n',
    'authors/mary.md': '---\nname: Mary\n---\n',
    'categories/data.mdx': '---\ntitle: Data\n---\n\n<Callout>All about **pipes**.</Callout>\n',
    'posts/a.md': post({ categories: '[data, lamps]', author_staff_member: '[jane, mary]' }),
  })
  const texts = getPublished(publication).lists.map(({ name, text }) => [name, text])
  expect(Object.fromEntries(texts)).toEqual({
    Jane: expect.stringMatching(/^Built lighthouses\.\n+Then left\.$/),
    Mary: undefined,
    Data: expect.stringContaining('All about pipes.'),
    lamps: undefined,
  })
})
