import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { post, withSite } from '../../lib/content/testing/tiny-site.ts'
import { translateDocument } from './translate-document.ts'

const site = {
  'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\nlanguages:\n  en: {}\n  de: {}\n',
  'posts/a.md': post({ title: 'A' }, 'Words.'),
}
const request = { path: 'content/posts/a.md', language: 'de' }

it('a translation begun in the editor is the file of `npm run new -- --translate`', () =>
  withSite(site, async (root) => {
    const made = await translateDocument(root, '2026-01-01', request)
    expect(made).toEqual({ path: 'content/posts/de/a.md', url: '/de/blog/a/' })
    expect(readFileSync(join(root, made.path), 'utf8')).toMatch(/draft: true\n---\n\n<!--\nWords\.\n-->/)
    await expect(translateDocument(root, '2026-01-01', request)).rejects.toThrow(
      'content/posts/de/a.md is that translation already.',
    )
  }))
