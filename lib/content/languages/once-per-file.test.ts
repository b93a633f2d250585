import { expect, test } from 'vitest'
import { choicesOf } from '../editor/editor-schema.ts'
import { autofixContent } from '../fix/autofix.ts'
import { loadContent } from '../load.ts'
import { loadTiny, post, type SiteFiles, withSite } from '../testing/tiny-site.ts'
import { oncePerFile, oncePerPerson } from './once-per-file.ts'

const files: SiteFiles = {
  'site.yml': 'title: Tiny\ndescription: A site.\nurl: https://example.org\nlanguages: {en: {}, de: {}, ar: {}}\n',
  'posts/a.md': post({ title: 'A', categories: 'Design', tags: 'Web' }),
  'posts/de/a.md': post({ title: 'A', categories: 'Design', tags: 'Netz' }),
  'authors/jane.md': '---\nname: Jane Example\n---\nLife.\n',
  'authors/jane.ar.md': '---\nname: جين\n---\nحياة.\n',
  'categories/design.md': '---\ntitle: Design\ndescription: On design.\n---\nText.\n',
}

test('a file has one entry among those of all languages, that of the default language', async () => {
  const { content } = await loadTiny(files)
  expect(oncePerFile(content.authors).map(({ path, language }) => [path, language])).toEqual([
    ['content/authors/jane.md', 'en'],
    ['content/authors/jane.ar.md', 'ar'],
  ])
  expect(oncePerPerson(content.authors).map(({ name, language }) => [name, language])).toEqual([['Jane Example', 'en']])
})

test('an editor offers every person and term once', async () => {
  const { content } = await loadTiny(files)
  expect(choicesOf(content)).toEqual({ authors: ['jane'], categories: ['Design'], tags: ['Netz', 'Web'], series: [] })
})

test('a term is corrected to the spelling of its own language', () => {
  const day = (number: number) => `2020-01-0${number}`
  const spelt = (title: string, number: number, tags: string) => post({ title, date: day(number), tags })
  withSite(
    {
      ...files,
      'posts/b.md': spelt('B', 3, 'Open source'),
      'posts/c.md': spelt('C', 4, 'Open source'),
      'posts/d.md': spelt('D', 5, 'open source'),
      'posts/de/b.md': spelt('B', 3, 'Open Source'),
      'posts/de/c.md': spelt('C', 4, 'Open Source'),
      'posts/de/d.md': spelt('D', 5, 'open source'),
    },
    (root) => {
      const { content } = loadContent({ root, asOf: '2026-01-01', now: new Date(0) })
      if (!content) throw new Error('the tiny site cannot be used')
      const lines = autofixContent(root, content, () => true).map(({ path, lines }) => [path, lines[0]?.after])
      expect(lines).toEqual([
        ['content/posts/d.md', 'tags: Open source'],
        ['content/posts/de/d.md', 'tags: Open Source'],
      ])
    },
  )
})
