import { expect, test } from 'vitest'
import { translationPath } from './translation.ts'
import { translationText } from './translation-text.ts'

test('a translation is named as its source is', () => {
  expect(translationPath('content/posts/2026-01-02-x.md', 'en', 'de')).toBe('content/posts/de/2026-01-02-x.md')
  expect(translationPath('content/posts/en/x.md', 'en', 'pt-BR')).toBe('content/posts/pt-BR/x.md')
  expect(translationPath('content/pages/about.en.mdx', 'en', 'de')).toBe('content/pages/about.de.mdx')
  expect(translationPath('content/posts/x/index.md', 'en', 'de')).toBe('content/posts/de/x/index.md')
})

test('the file is a draft with the source in comments, code as it is, and no key of the address of the source', () => {
  const source = [
    '---',
    'title: Lamps',
    'slug: lamps',
    'redirect_from:',
    '  - /old/',
    'date: 2026-01-02',
    'categories: [light]',
    '---',
    '## Lamps -- and wagons',
    '',
    'One lamp',
    'burns.',
    '',
    '```js',
    'const a = 1',
    '',
    'a()',
    '```',
    '',
  ].join('\n')
  expect(translationText(source, 'content/posts/x.md', 'md')).toBe(
    '---\ntitle: Lamps\ndate: 2026-01-02\ncategories: [light]\ndraft: true\n---\n\n<!--\n## Lamps - - and wagons\n-->\n\n<!--\nOne lamp\nburns.\n-->\n\n```js\nconst a = 1\n\na()\n```\n',
  )
  expect(translationText('---\ntitle: X\n---\nText.\n', 'x.mdx', 'mdx')).toContain('{/*\nText.\n*/}\n')
})
