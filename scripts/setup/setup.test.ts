import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadPublication } from '../../lib/content/index.ts'
import { accents } from '../../lib/core/look/accent-theme.ts'
import { isSample, sampleOf } from '../../lib/core/sample.ts'
import { themeProblems } from '../../lib/owner/index.ts'
import { moveAll } from './all-or-nothing.ts'
import { type Answers, readAnswers } from './answers.ts'
import { takeOver } from './take-over.ts'

const answers: Answers = {
  title: 'Harbour: notes',
  description: 'What the tide brings.',
  url: 'https://harbour.example.net/notes/',
  language: 'de',
  'time-zone': 'Europe/Berlin',
  author: 'Änne Ørsted',
  accent: '#1f4fa8',
  host: 'netlify',
  section: 'none',
}

let root = ''
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const listing = () => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'masthead-setup-'))
  cpSync('app/theme.css', join(root, 'app/theme.css'))
  write('content/site.yml', 'title: Masthead\ndescription: A sample.\nurl: https://masthead.example/\n')
  write('content/posts/2020-01-02-x.md', '---\ntitle: X\n---\nText.\n')
  write('content/urls.txt', '/blog/x/\n')
  write('public/enhance.js', '')
  write('public/logo.svg', '<svg/>')
  write('theme/theme.css', '/* Nothing yet. */\n')
  write('README.md', '# Masthead\n\nA system.\n\n## Quick start\n\nnpm start\n\n## Licence\n\nMIT.\n')
  write('LICENSE', 'MIT License\n\n---\n\nThe texts and pictures under content/ and public/images/ are CC BY.\n')
})
afterEach(() => rmSync(root, { recursive: true }))

describe('setup', () => {
  it('replaces the sample by a publication without errors, in the owner’s name', async () => {
    expect(sampleOf(root)).toBe(root)
    takeOver(root, answers, '2026-11-30')
    const { publication, problems } = await loadPublication({
      root,
      asOf: '2026-11-30',
      now: new Date(0),
      cacheFolder: join(root, 'cache'),
    })
    expect(problems).toEqual([])
    expect(publication?.content.posts).toMatchObject([{ title: 'The first post', state: 'published' }])
    expect(publication?.content.site).toMatchObject({ title: 'Harbour: notes', language: 'de', host: 'netlify' })
    expect(read('content/urls.txt')).toBe('')
    expect(read('README.md')).toMatch(/^# Harbour: notes\n\nWhat the tide brings\.\n[^#]*## Quick start\n\nnpm start\n/)
    expect(read('README.md')).toContain('texts and pictures are by Änne Ørsted')
    expect(read('LICENSE')).toMatch(/^MIT License[\s\S]*\(c\) 2026 Änne Ørsted/)
    expect(existsSync(join(root, '.setup'))).toBe(false)
  })

  it.each(['talks', 'jobs', 'case-studies'] as const)(
    'starts a section of %s with a first item, in the navigation',
    async (section) => {
      takeOver(root, { ...answers, section }, '2026-11-30')
      const cacheFolder = join(root, 'cache')
      const { publication, problems } = await loadPublication({
        root,
        asOf: '2026-11-30',
        now: new Date(0),
        cacheFolder,
      })
      expect(problems).toEqual([])
      expect(publication?.content.posts.map((post) => post.section)).toContain(section)
      expect(publication?.content.site.navigation?.map(({ url }) => url)).toContain(`/${section}/`)
    },
  )

  it('moves the sample with its ledger and its pictures, and leaves what is part of Masthead', () => {
    takeOver(root, answers, '2026-11-30')
    expect(read('e2e/sample/content/urls.txt')).toBe('/blog/x/\n')
    expect(isSample(join(root, 'e2e/sample'))).toBe(true)
    expect(sampleOf(root)).toBe(join(root, 'e2e/sample'))
    expect(readdirSync(join(root, 'public'))).toEqual(['enhance.js'])
    expect(readdirSync(join(root, 'e2e/sample/public'))).toEqual(['logo.svg'])
  })

  it('starts a publication where the sample was deleted', () => {
    rmSync(join(root, 'content'), { recursive: true })
    takeOver(root, answers, '2026-11-30')
    expect(isSample(root)).toBe(false)
    expect(existsSync(join(root, 'content/site.yml'))).toBe(true)
  })

  it('never replaces a publication of one’s own', () => {
    takeOver(root, answers, '2026-11-30')
    const before = listing()
    expect(() => takeOver(root, answers, '2026-12-01')).toThrow('content/ already has your own publication')
    expect(listing()).toEqual(before)
  })

  it('leaves everything as it was if a file cannot be moved', () => {
    write('e2e', 'a file in the way')
    const before = listing()
    expect(() => takeOver(root, answers, '2026-11-30')).toThrow('e2e')
    expect(listing()).toEqual(before)
    expect(read('content/urls.txt')).toBe('/blog/x/\n')
  })

  it('keeps colours that the owner has chosen already', () => {
    write('theme/theme.css', ':root {\n  --accent: #123456;\n}\n')
    takeOver(root, answers, '2026-11-30')
    expect(read('theme/theme.css')).toContain('#123456')
  })

  it.each([...Object.values(accents), '#ffff00', '#000000', '#ffffff', '#7f7f7f'])(
    'makes colours from the accent %s that can be read',
    (accent) => {
      takeOver(root, { ...answers, accent }, '2026-11-30')
      expect(themeProblems(root)).toEqual([])
    },
  )
})

describe('readAnswers', () => {
  it('names every wrong and every missing answer at once, each with the nearest valid one', () => {
    const given = { url: 'harbour.org', language: 'German', 'time-zone': 'berlin', accent: 'teel', host: 'netlfy' }
    const said = () => readAnswers(given, { title: 'T', description: 'D' })
    expect(said).toThrow('--url: “harbour.org” is not a web address — write https://harbour.org')
    expect(said).toThrow('--language: “German” is not a language tag — write de')
    expect(said).toThrow('--time-zone: “berlin” is not a time zone — write Europe/Berlin')
    expect(said).toThrow('--accent: “teel” is not a colour — write teal')
    expect(said).toThrow('--host: “netlfy” is not an allowed value — write netlify')
    expect(said).toThrow('--author is missing')
  })

  it('takes words and short numbers for colours, and an address without its last slash', () => {
    const { title, accent, ...rest } = answers
    expect(readAnswers({ accent: 'Blue', url: 'https://a.org' }, { ...rest, title })).toMatchObject({
      accent: accents.blue,
      url: 'https://a.org/',
    })
    expect(readAnswers({ accent: '08f' }, { ...rest, title }).accent).toBe('#0088ff')
  })
})

it('moves that fail are undone', () => {
  const at = (name: string) => join(root, name)
  const moves = [
    { from: at('README.md'), to: at('docs/README.md') },
    { from: at('absent'), to: at('elsewhere') },
  ]
  expect(() => moveAll(moves)).toThrow('absent')
  expect(existsSync(at('README.md'))).toBe(true)
})
