import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { en } from '../../lib/core/messages/en.ts'
import { isWord, ownWords, type Word, type WordGroup } from '../../lib/core/messages/messages.ts'
import { repositoryRoot } from '../../lib/core/root.ts'
import { runNode } from '../../lib/core/tool.ts'
import { fixtureDay, fixtureRoot } from './fixture-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'languages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const title = 'Laterna'

/** The fixture's documents as a site in another language, with nothing in its settings that would cover an interface word. */
async function buildIn(language: string): Promise<string> {
  const root = join(folder, language)
  for (const some of ['content', 'public']) cpSync(join(fixtureRoot, some), join(root, some), { recursive: true })
  const typed = readFileSync(join(fixtureRoot, 'content/site.yml'), 'utf8')
  const settings = typed
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace(/^language: .*$/m, `language: ${language}`)
    .replace(/^(navigation|footer):\n(?: .*\n)+/gm, '')
  writeFileSync(join(root, 'content/site.yml'), settings)
  const { code, output } = await runNode(
    join(repositoryRoot, 'scripts/run.mjs'),
    ['build', `--site=${root}`, `--as-of=${fixtureDay}`],
    { quiet: true },
  )
  expect(code, output).toBe(0)
  return join(root, 'out')
}

const number = '[\\d.,\\u0660-\\u0669]+'
/** Replaces a value in a pattern where any text would match ordinary prose. */
const values: Readonly<Record<string, string>> = {
  site: title,
  count: number,
  number,
  part: number,
  total: number,
  address: 'https?:\\S+',
}

/** A word as a pattern for a whole text. */
const patternOf = (text: string) =>
  new RegExp(
    `^${text.replace(/[.*+?^$()|[\]\\/]/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '.+')}$`,
  )

/** Only their values and a sign are words; `English` has no word of its own there. */
const wordless = new Set(['enumeration', 'steps.drawing', 'steps.span'])

/** The English texts that are others in a language, by the paths of their words. */
function foreign(english: WordGroup, own: WordGroup, path = ''): [string, RegExp][] {
  const textsOf = (word: Word) => (typeof word === 'string' ? [word] : Object.values(word))
  return Object.entries(english).flatMap(([name, source]): [string, RegExp][] => {
    const word = own[name]
    if (!isWord(source)) return foreign(source, word === undefined || isWord(word) ? {} : word, `${path}${name}.`)
    const known = new Set(word !== undefined && isWord(word) ? textsOf(word) : [])
    const different = wordless.has(path + name) ? [] : textsOf(source).filter((text) => !known.has(text))
    return different.map((text): [string, RegExp] => [path + name, patternOf(text)])
  })
}

/** Words that stand in the documents of the fixture too. */
const authored = new Set(['Versions', 'Light'])

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
const textFile = /\.(html|xml|json|txt|md|webmanifest|js)$/

/** Every text of the site: between tags, quotes and line ends. */
function* texts(out: string): Generator<[string, string]> {
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!textFile.test(file) || /^(_next|pagefind)\b|enhance\./.test(file)) continue
    const content = readFileSync(join(out, file), 'utf8')
      .replace(/<(style|script)\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/\1>/g, '')
      // Terms of schema.org.
      .replace(/"@type":"\w+"/g, '')
    for (const part of content.split(/[<>"\n`]/)) {
      const text = part.replace(/&([\w#]+);/g, (typed, name: string) => signs[name] ?? typed).trim()
      if (text !== '' && !authored.has(text)) yield [file, text.replace(/^[-#*] */, '')]
    }
  }
}

describe.each(['de', 'ar'])('a site in %s', (language) => {
  test('has no English interface word on any page and in any other file', async () => {
    const out = await buildIn(language)
    const patterns = foreign(en, ownWords(language))
    const found = new Set<string>()
    const seen = new Set<string>()
    for (const [file, text] of texts(out)) {
      if (seen.has(text)) continue
      seen.add(text)
      for (const [path, pattern] of patterns) if (pattern.test(text)) found.add(`${file}: ${path}: ${text}`)
    }
    expect(seen.size).toBeGreaterThan(500)
    expect([...found]).toEqual([])
    // The words of the language are there instead.
    const words = ownWords(language)
    for (const word of [words.skipToContent, words.allPosts, words.contents, words.noPosts].slice(0, 3))
      expect(seen).toContain(word)
  }, 900_000)
})
