import { expect, test } from 'vitest'
import { loadTiny, post, type SiteFiles } from '../testing/tiny-site.ts'

const settings = 'title: Tiny\ndescription: A site.\nurl: https://example.org\n'
const several = `${settings}languages: {en: {}, de: {}, pt-BR: {}}\n`

/** What is said of a file on a site in English, German and Brazilian Portuguese, besides what is wrong without it. */
async function saidOf(path: string, text = post({ title: 'X' }), more: SiteFiles = {}): Promise<string[]> {
  const { said } = await loadTiny({ 'site.yml': several, 'posts/2020-01-02-first.md': post(), ...more, [path]: text })
  return said
}

test.each([
  [
    'posts/fr/x.md',
    'the folder fr names no language of the site, so this file is published in en — add fr: {} to languages: in content/site.yml, or rename the folder',
  ],
  [
    'posts/deu/x.md',
    'the folder deu names no language of the site, so this file is published in en — did you mean de?',
  ],
  [
    'posts/german/x.md',
    'the folder german names no language of the site, so this file is published in en — did you mean de?',
  ],
  [
    'pages/pt/x.md',
    'the folder pt names no language of the site, so this file is published in en — did you mean pt-BR?',
  ],
  [
    'posts/x.fr.md',
    '.fr in the file name is no language of the site, so this file is published in en — add fr: {} to languages: in content/site.yml, or rename the file',
  ],
  [
    'posts/x.pt_BR.md',
    '.pt_BR in the file name is no language of the site, so this file is published in en — did you mean pt-BR?',
  ],
  [
    'posts/de/x.fr.md',
    '.fr in the file name is no language of the site, so this file is published in de — add fr: {} to languages: in content/site.yml, or rename the file',
  ],
  [
    'posts/de.x.md',
    'the language is at the beginning of the file name, so this file is published in en — rename it to x.de.md',
  ],
])('%s is reported', async (path, words) => {
  expect(await saidOf(path)).toEqual([`content/${path}:1:1  warning  language-unknown  ${words}`])
})

test('a folder is reported once', async () => {
  const said = await saidOf('posts/fr/x.md', post({ title: 'X' }), {
    'posts/fr/y.md': post({ title: 'Y' }),
    'posts/fr/z.md': post({ title: 'Z' }),
  })
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('so this file and 2 more is published in en')
})

test.each([
  'posts/de/x.md',
  'posts/DE/x.md',
  'posts/x.pt-br.md',
  'posts/notes/x.md',
  'posts/til/x.md',
  'posts/node.js.md',
])('%s is not reported', async (path) => expect(await saidOf(path)).toEqual([]))

test('a site with one language has folders and names of any kind', async () => {
  const { said } = await loadTiny({ 'posts/fr/x.md': post({ title: 'X' }), 'posts/y.fr.md': post({ title: 'Y' }) })
  expect(said).toEqual([])
})

test('two languages of one text are reported, with the one that counts', async () => {
  expect(await saidOf('posts/de/x.en.md')).toEqual([
    'content/posts/de/x.en.md:1:1  warning  language-contradiction  the file is in the folder of de, and its name ends in .en, which counts — move it out of the folder, or leave out .en',
  ])
  expect(await saidOf('posts/de/x.md', post({ title: 'X', lang: 'en-GB' }))).toEqual([
    'content/posts/de/x.md:5:7  warning  language-contradiction  lang: en-GB counts, but the folder or name of the file says de — remove lang:, or move the file to where those in en are',
  ])
  expect(await saidOf('posts/de/x.md', post({ title: 'X', lang: 'de-AT' }))).toEqual([])
})

test('words of a person or term in a language that the site does not have are reported', async () => {
  expect(
    await saidOf('authors/jane.md', '---\nname: Jane\nlanguages:\n  fr: {blurb: X.}\n  pt: {blurb: Y.}\n---\n'),
  ).toEqual([
    'content/authors/jane.md:4:7  warning  language-unknown  languages.fr: the site has no language fr — write one of en, de, pt-BR, or add it to content/site.yml',
    'content/authors/jane.md:5:7  warning  language-unknown  languages.pt: the site has no language pt — did you mean pt-BR?',
  ])
  const { said } = await loadTiny({
    'posts/x.md': post({ tags: 'Data' }),
    'tags/data.md': '---\ntitle: Data\nlanguages: {de: {title: Daten}}\n---\n',
  })
  expect(said).toMatchObject([expect.stringContaining('languages.de is not used: the site has one language')])
})

test('a misspelt word of a language has the nearest', async () => {
  const said = await saidOf('authors/jane.md', '---\nname: Jane\nlanguages: {de: {postion: Redakteurin}}\n---\n')
  expect(said.join('\n')).toContain('languages.de: the key postion is unknown — did you mean position?')
})

test.each([
  ['x', 'the text is named as its own source'],
  ['zwei.md', 'content/posts/de/zwei.md is in de too — write two, which is the one in en'],
  ['/blog/first/', '/blog/first/ is an address — write the name of the file: first'],
  ['https://example.org/blog/first/', 'is an address — write the name of the file: first'],
  ['frist', 'no document in another language is named frist — did you mean first?'],
])('translation_of: %s is reported', async (name, words) => {
  const said = await saidOf('posts/de/x.md', post({ title: 'X', translation_of: name }), {
    'posts/two.md': post({ title: 'Two' }),
    'posts/de/zwei.md': post({ title: 'Zwei', translation_of: 'two' }),
  })
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('content/posts/de/x.md:5:17  error  translation-unknown')
  expect(said[0]).toContain(words)
})

test('a language after the type of a file is put before it', async () => {
  expect((await saidOf('pages/about.md.de')).join()).toContain('rename it to about.de.md')
})
