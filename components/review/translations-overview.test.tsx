import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { DocumentTranslations, ReviewedDocument } from '../../lib/review/index.ts'
import { TranslationsOverview } from './translations-overview.tsx'

const document = (path: string, url: string): ReviewedDocument => ({
  path,
  url,
  title: 'A',
  kind: 'post',
  hasPage: true,
})
const documents = [document('content/posts/a.md', '/blog/a/'), document('content/posts/a.de.md', '/de/blog/a/')]
const report: DocumentTranslations = {
  source: 'content/posts/a.md',
  language: 'en',
  title: 'A lamp',
  translations: [
    {
      language: 'de',
      path: 'content/posts/a.de.md',
      state: 'stale',
      since: '2026-01-02',
      commit: 'abcdef0123',
      keys: [],
      paragraphs: [
        {
          change: 'changed',
          number: 3,
          text: 'One lamp. Two birds.',
          sentences: { before: ['No birds.'], now: ['Two birds.'] },
        },
      ],
    },
    { language: 'fr', state: 'missing' },
  ],
}

const shown = (reports: DocumentTranslations[]) =>
  renderToStaticMarkup(
    <TranslationsOverview
      translations={{ languages: ['en', 'de', 'fr'], reports }}
      documents={documents}
      address={{ origin: 'https://example.org', base: '/sub' }}
    />,
  )

test('a stale translation has the sentences of its source as they were and as they are', () => {
  const html = shown([report])
  expect(html).toContain('The source has changed since 2 January 2026 (abcdef0)')
  expect(html).toContain('Paragraph 3')
  expect(html).toMatch(/<del lang="en"[^>]*>No birds\.<\/del>/)
  expect(html).toMatch(/<ins lang="en"[^>]*>Two birds\.<\/ins>/)
  expect(html).not.toContain('One lamp.')
})

test('every language is counted, and every text says where it exists', () => {
  const html = shown([report])
  expect(html).toMatch(/<code>de<\/code> 1 of 1 translated · Out of date: 1/)
  expect(html).toMatch(/<code>fr<\/code> 0 of 1 translated</)
  expect(html).toMatch(/<li data-state="source"><code>en<\/code> <a href="\/sub\/blog\/a\/">Source<\/a>/)
  expect(html).toMatch(/<li data-state="missing"><code>fr<\/code> Missing/)
})

test('a site without translations shows nothing', () => expect(shown([])).toBe(''))
