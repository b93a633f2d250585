import { expect, test } from 'vitest'
import { loadContent } from '../../lib/content/index.ts'
import { post, withSite } from '../../lib/content/testing/tiny-site.ts'
import { translationPath, writeTranslation } from './translation.ts'
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

test('a misspelt document, a language that the site does not have and an existing translation are refused', () =>
  withSite(
    {
      'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\nlanguages: {en: {}, de: {}, fr: {}}\n',
      'posts/2020-01-02-lamps.md': post(),
      'posts/de/2020-01-02-lamps.md': post(),
    },
    (root) => {
      const { content } = loadContent({ root, asOf: '2026-01-01', now: new Date(0) })
      if (!content) throw new Error('The tiny site cannot be used')
      const write = (source: string, language?: string) => () => writeTranslation(root, content, source, language)
      expect(write('posts/2020-01-02-lapms.md', 'fr')).toThrow('did you mean content/posts/2020-01-02-lamps.md?')
      expect(write('posts/2020-01-02-lamps.md', 'dr')).toThrow('The site has no language dr: did you mean')
      expect(write('posts/2020-01-02-lamps.md')).toThrow('The language is missing: write one of en, de, fr.')
      expect(write('posts/2020-01-02-lamps.md', 'de')).toThrow(
        'content/posts/de/2020-01-02-lamps.md is that translation',
      )
    },
  ))
