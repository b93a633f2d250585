import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { post, publishTiny } from '../../lib/content/testing/tiny-site.ts'
import { getDocument } from '../../lib/pages/index.ts'
import { DocumentPage } from './document-page.tsx'

async function page(keys: Record<string, string>, files = {}): Promise<string> {
  const { publication } = await publishTiny({ 'posts/2020-01-02-a.md': post(keys), ...files })
  const view = getDocument(publication, '/blog/a/', 'published')
  if (!view) throw new Error('The post is missing')
  return renderToStaticMarkup(<DocumentPage document={view} />)
}

test('a text from another site says where it was published first', async () => {
  expect(await page({ canonical_url: 'https://elsewhere.example/x/' })).toContain(
    'First published at <a href="https://elsewhere.example/x/" rel="noopener noreferrer">elsewhere.example</a>',
  )
  expect(await page({ canonical_url: 'https://example.org/blog/a/' })).not.toContain('First published')
})

test('a post that opens with type has a picture only if it is its own', async () => {
  expect(await page({ opening: 'type' })).not.toContain('class="picture')
  expect(await page({ opening: 'wide' })).toContain('class="picture drawn"')
})

test('the accounts of a writer are at the foot of the post', async () => {
  const jane = '---\nname: Jane Example\ngithub: jane\nemail: jane@example.org\n---\n'
  const foot = (await page({}, { 'authors/jane.md': jane })).split('<footer>')[1]
  expect(foot).toContain('<a href="https://github.com/jane" rel="noopener noreferrer">GitHub</a>')
  expect(foot).toContain('<a href="mailto:jane@example.org" rel="noopener noreferrer">E-mail</a>')
})

test('the printed address of a text in Arabic is written from left to right', async () => {
  expect(await page({ lang: 'ar' })).toContain('\u2066https://example.org/blog/a/\u2069')
  expect(await page({})).not.toContain('\u2066')
})
