import { expect, test } from 'vitest'
import { post, withSite } from '../../lib/content/testing/tiny-site.ts'
import { createDocument } from './create-document.ts'

const files = {
  'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\nlanguages: {en: {}, de: {}}\n',
  'posts/x.md': post({ categories: 'Data' }),
  'posts/de/x.md': post({ categories: 'Daten' }),
}
const wanted = { kind: 'post' as const, title: 'Neu', authors: ['jane'], date: '2020-01-02', categories: ['daten'] }

test('a new document is in the chosen language, with its terms', () =>
  withSite(files, async (root) => {
    expect(await createDocument(root, '2026-01-01', { ...wanted, language: 'de' })).toEqual({
      path: 'content/posts/de/2020-01-02-neu.md',
      url: '/de/blog/neu/',
    })
    await expect(createDocument(root, '2026-01-01', { ...wanted, language: 'fr' })).rejects.toThrow(
      'The site has no language fr: write one of en, de.',
    )
  }))
