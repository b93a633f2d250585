import { expect, it } from 'vitest'
import { post, publishTiny, type SiteFiles } from '../../content/testing/tiny-site.ts'
import { getDocument } from '../index.ts'

/** Returns the body of a document as passed to its page. */
async function bodyOf(files: SiteFiles, url: string) {
  const { publication, said } = await publishTiny({ 'posts/other.md': post({ title: 'Other' }), ...files })
  expect(said.filter((one) => !one.includes('post-no-category'))).toEqual([])
  return getDocument(publication, url, 'published')?.body
}

const extra = '{ price: 12, sizes: [S, L], open: true }'

it('extra: is passed to the body of .mdx posts and pages, with each value as typed', async () => {
  const values = { price: '12', sizes: ['S', 'L'], open: 'true' }
  expect(await bodyOf({ 'posts/x.mdx': post({ extra }, '{extra.price}') }, '/blog/x/')).toMatchObject({
    mdx: { extra: values },
  })
  const page = `---\ntitle: P\nextra: ${extra}\n---\n{extra.price}\n`
  expect(await bodyOf({ 'pages/p.mdx': page }, '/p/')).toMatchObject({ mdx: { extra: values } })
})

it('a body without extra: has no such property', async () => {
  const body = await bodyOf({ 'posts/x.mdx': post({}, 'Text.') }, '/blog/x/')
  expect(body?.format === 'mdx' && Object.keys(body.mdx)).not.toContain('extra')
})
