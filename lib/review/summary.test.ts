import { expect, test } from 'vitest'
import { problem } from '../core/problems/problem.ts'
import type { Review, ReviewedDocument } from './review.ts'
import { reviewSummary } from './summary.ts'

const document = (title: string, rest: Partial<ReviewedDocument> = {}): ReviewedDocument => ({
  path: `content/posts/${title}.md`,
  title,
  url: `/blog/${title}/`,
  kind: 'post',
  hasPage: true,
  ...rest,
})

const review: Review = {
  today: '2026-01-01',
  base: { name: 'origin/main', commit: '0123456789abcdef' },
  documents: [
    document('a'),
    document('b', { change: 'new', state: 'scheduled', date: '2026-02-01' }),
    document('c', { change: 'changed', blocks: { added: 1, changed: 2, removed: 0 } }),
  ],
  gone: [
    { url: '/x/', title: 'X', answer: { kind: 'redirect', to: '/y/' } },
    { url: '/z/', title: 'Z', answer: { kind: 'nothing' } },
  ],
  others: ['public/images/a.png'],
  problems: [problem('link-dead', 'content/posts/c.md', { line: 4, column: 2 }, 'nothing is at /q/', 'correct it')],
}

test('new, changed, gone, other files and problems are listed, and nothing else', () => {
  expect(reviewSummary(review, 'Site')).toMatchInlineSnapshot(`
    "## Review of Site

    As of 2026-01-01, compared with \`origin/main\` (0123456). 1 error in the content.

    ### New

    - b \`content/posts/b.md\` — scheduled for 2026-02-01

    ### Changed

    - c \`content/posts/c.md\` — text: 2 changed, 1 added; 1 error

    ### Gone

    - X \`/x/\` leads to \`/y/\`
    - Z \`/z/\` **is not found**

    ### Other files

    - \`public/images/a.png\`

    ### Problems

    - error \`link-dead\` \`content/posts/c.md:4:2\` nothing is at /q/ — correct it
    "
  `)
})

test('a name with line breaks and backticks stays one entry', () => {
  const documents = [document('x', { change: 'new', title: 'One\n\n## Two', path: 'content/posts/`all`.md' })]
  const text = reviewSummary({ ...review, documents, gone: [], others: [], problems: [] }, 'Site')
  expect(text.match(/^[#-].*/gm)).toEqual(['## Review of Site', '### New', "- One ## Two `content/posts/'all'.md`"])
})

test('a long list ends with the number of omitted entries', () => {
  const documents = Array.from({ length: 33 }, (_, index) => document(`p${index}`, { change: 'new' }))
  const text = reviewSummary({ ...review, documents }, 'Site')
  expect(text.match(/^- p/gm)).toHaveLength(30)
  expect(text).toContain('- and 3 more')
})

test('translations whose source has changed are listed', () => {
  const translations = {
    languages: ['en', 'de', 'fr'],
    reports: [
      {
        source: 'content/posts/a.md',
        language: 'en',
        title: 'A',
        translations: [
          {
            language: 'de',
            path: 'content/posts/a.de.md',
            state: 'stale' as const,
            since: '2025-12-01',
            commit: 'abcdef0',
            keys: [],
            paragraphs: [{ change: 'added' as const, number: 2, text: 'It rained.' }],
          },
          { language: 'fr', state: 'missing' as const },
        ],
      },
    ],
  }
  expect(reviewSummary({ ...review, translations }, 'Site')).toContain(
    '### Translations to update\n\n- `content/posts/a.de.md` — `content/posts/a.md` has changed since 2025-12-01: 1 part\n',
  )
})
