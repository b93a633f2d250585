import { expect, it } from 'vitest'
import { post, publishTiny } from './testing/tiny-site.ts'

const tag = (name: string) => post({ title: 'From' }, `See {% post_link ${name} %}, {% post_link oil "the words" %}.`)

const textOf = async (name: string) => {
  const { publication, said } = await publishTiny({
    'posts/2020-01-01-oil.md': post({ title: 'On oil, *again*' }),
    'posts/old/oil.md': post({ title: 'Old oil', date: '2020-01-03' }),
    'posts/2020-01-02-secret.md': post({ title: 'A secret', draft: 'true' }),
    'posts/2020-02-02-from.md': tag(name),
  })
  const { text, links } = publication.body('content/posts/2020-02-02-from.md')
  return { text, href: links[0]?.href, messages: said.filter((message) => message.includes('from.md')) }
}

it.each([
  ['its file', 'oil', 'On oil, again', '/posts/2020-01-01-oil.md'],
  ['its file in a folder', 'old/oil', 'Old oil', '/posts/old/oil.md'],
  ['its file and a heading', 'oil#top', 'On oil, again', '/posts/2020-01-01-oil.md#top'],
  ['its title', '"Old oil"', 'Old oil', '/posts/old/oil.md'],
])('a link without words shows the title of the post named by %s', async (_, name, title, href) => {
  expect(await textOf(name)).toMatchObject({ text: `See ${title}, the words.`, href })
})

it('the title of a draft is not shown', async () => {
  const { text, messages } = await textOf('secret')
  expect(text).toBe('See secret, the words.')
  expect(messages.join()).toContain('which is draft')
})
