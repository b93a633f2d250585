import { expect, test } from 'vitest'
import type { DocumentTranslations } from '../../lib/review/index.ts'
import { chosenReports } from './chosen-reports.ts'
import { translationsText } from './translations-text.ts'

const report: DocumentTranslations = {
  source: 'content/posts/x.md',
  language: 'en',
  title: 'X',
  translations: [
    {
      language: 'de',
      path: 'content/posts/de/x.md',
      state: 'stale',
      since: '2026-03-01',
      commit: 'abcdef0123',
      keys: [{ key: 'title', before: 'Y', now: 'X' }],
      paragraphs: [{ change: 'changed', number: 2, text: `One lamp ${'burns and '.repeat(9)}goes out.` }],
    },
    { language: 'fr', state: 'missing' },
  ],
}
const site = { languages: ['en', 'de', 'fr'], reports: [report] }
const text = (...operands: string[]) => translationsText(chosenReports(site, operands))

test('a stale translation is named with what changed since when, and what is missing is counted', () => {
  expect(text().split('\n')).toEqual([
    'content/posts/x.md  “X”',
    '  de  content/posts/de/x.md: the source changed since 2026-03-01 (abcdef0)',
    '        title: changed',
    '        paragraph 2 changed: One lamp burns and burns and burns and burns and burns and b …',
    '',
    'de: 1 of 1 translated, 1 stale',
    'fr: 0 of 1 translated (npm run translations -- fr lists what is missing)',
  ])
})

test('a language, a file or a folder chooses, and what is missing is then listed', () => {
  expect(text('fr').split('\n')).toEqual([
    'content/posts/x.md  “X”',
    '  fr  missing: npm run new -- --translate=content/posts/x.md fr',
    '',
    'fr: 0 of 1 translated',
  ])
  expect(text('posts')).toBe(text('content/posts/de/x.md'))
  expect(() => text('dee')).toThrow('dee is neither a language of the site nor a document: did you mean de?')
})

test('a site with one language is told how to have more', () => {
  expect(translationsText({ languages: ['en'], reports: [], isChosen: false })).toMatch(/^The site has one language/)
})
