import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Content, loadContent } from '../../lib/content/index.ts'
import { post, type SiteFiles, withSite } from '../../lib/content/testing/tiny-site.ts'
import { siteArguments } from '../cli/arguments.ts'
import { authorId, contentOf, likelyAuthor, refuseNamesake, sectionOf, termName } from './choices.ts'
import { complete as completed, settled } from './complete.ts'
import { newFile, placeOf } from './new-file.ts'
import { nextSteps } from './next-steps.ts'
import { askMissing } from './questions.ts'
import { type NewRequest, newRequest } from './request.ts'
import { writeNew } from './write-new.ts'

const complete = {
  kind: 'post' as const,
  authors: ['jane'],
  categories: [],
  tags: [],
  date: '2026-01-01',
  draft: false,
  section: undefined,
  fields: new Map<string, string>(),
  slug: undefined,
}
const noArguments = { site: '', asOf: undefined, flags: new Set<string>(), values: new Map(), paths: [] }
const nothingAsked = { ...complete, title: undefined, authors: [], date: undefined }

/** Loads a tiny site as of 2026-01-01 and calls back with it. */
const onSite = <Result>(
  files: SiteFiles,
  use: (site: { root: string; content: Content; write: (request?: object) => ReturnType<typeof writeNew> }) => Result,
) =>
  withSite(files, (root) => {
    const options = { root, asOf: '2026-01-01', now: new Date(0) }
    const { content } = loadContent(options)
    if (!content) throw new Error('the tiny site cannot be used')
    const write = (request: object = {}) =>
      writeNew(options, content, newFile({ ...complete, title: 'A post', ...request }, 'content/posts'))
    return use({ root, content, write })
  })

describe('a new file', () => {
  it.each([
    'Plain words',
    'One: two',
    'C# and #1',
    '“Curly” and "straight"',
    `It's "both"`,
    '@home',
    '1984',
    '2019-08-12',
    'yes',
    'null',
    '- a dash',
    '[brackets], {braces}',
    '100 % & * ! | >',
    'ends with a colon:',
  ])('with the title %s is parsed back with that title', (title) =>
    onSite({}, ({ write }) => {
      const { content, url } = write({ title })
      expect(content.posts.find((one) => one.url === url)).toMatchObject({ title, state: 'published' })
    }),
  )

  it('is written to the folder of its kind', () => {
    const path = (request: object) => newFile({ ...complete, title: 'Über Größe', ...request }, 'content/_posts').path
    expect(path({})).toBe('content/_posts/2026-01-01-über-größe.md')
    expect(path({ kind: 'folder' })).toBe('content/_posts/2026-01-01-über-größe/index.md')
    expect(path({ date: undefined, draft: true })).toBe('content/_posts/über-größe.md')
    expect(path({ kind: 'page' })).toBe('content/pages/über-größe.md')
    expect(path({ kind: 'author', title: 'Tomáš Novák' })).toBe('content/authors/tomas-novak.md')
    expect(path({ slug: 'size' })).toBe('content/_posts/2026-01-01-size.md')
    expect(Buffer.byteLength(path({ title: 'Größe '.repeat(90) }))).toBeLessThan(240)
  })

  it('keeps the requested time', () =>
    onSite({}, ({ write }) => {
      const date = newRequest({ ...noArguments, values: new Map([['date', ['2026/1/1 23:30 +04:00']]]) }).date
      expect(newFile({ ...complete, title: 'Late', date }, 'content/posts').path).toBe(
        'content/posts/2026-01-01-late.md',
      )
      const written = write({ title: 'Late', date })
      expect(written.state).toBe('scheduled')
      expect(nextSteps('/site', 'content/posts/2026-01-01-late.md', date, written)).toContain(
        'scheduled: published by the first build after 2026-01-01 19:30 UTC',
      )
    }))

  it('needs a name that yields an address', () => {
    expect(() => newFile({ ...complete, title: '!?' }, 'content/posts')).toThrow('--slug=some-words')
  })

  it('never replaces another file or duplicates an address', () =>
    onSite({ 'posts/2020-01-02-old.md': post() }, ({ root, write }) => {
      write()
      expect(() => write()).toThrow('content/posts/2026-01-01-a-post.md exists')
      expect(() => write({ title: 'Old' })).toThrow(
        /2026-01-01-old\.md.*url-clash.*2020-01-02-old.*--slug=other-words/s,
      )
      expect(existsSync(join(root, 'content/posts/2026-01-01-old.md'))).toBe(false)
    }))

  it('with errors is not written', () =>
    onSite({}, ({ root, write }) => {
      expect(() => write({ authors: ['robin'] })).toThrow('author-unknown')
      expect(existsSync(join(root, 'content/posts'))).toBe(false)
    }))

  it('leaves content/urls.txt alone, since nothing is published yet', () =>
    onSite({ 'urls.txt': '/about/\n' }, ({ root, write }) => {
      write({ categories: ['data'] })
      expect(readFileSync(join(root, 'content/urls.txt'), 'utf8')).toBe('/about/\n')
    }))
})

describe('the author', () => {
  const people = { 'authors/robin.md': '---\nname: Robin Ashdown\nemail: r@example.org\n---\n' }
  it.each([
    [{ name: 'robin ashdown', email: '' }, 'robin'],
    [{ name: 'x', email: 'R@example.org' }, 'robin'],
    [{ name: 'x', email: 'robin@elsewhere.example' }, 'robin'],
    [{ name: 'Somebody', email: 's@example.org' }, undefined],
    [{ name: '', email: '' }, undefined],
  ])('git user %j is author %s', (user, id) =>
    onSite(people, ({ content }) => expect(likelyAuthor(content, user)).toBe(id)),
  )
  it('defaults to default_author if git’s user is not an author', () => {
    const site = 'title: T\ndescription: D.\nurl: https://example.org\ndefault_author: Robin Ashdown\n'
    return onSite({ ...people, 'site.yml': site }, ({ content }) =>
      expect(likelyAuthor(content, { name: '', email: '' })).toBe('robin'),
    )
  })
  it('has one profile, unless a namesake gets another id', () =>
    onSite(people, ({ content }) => {
      expect(() => refuseNamesake('ROBIN ashdown', undefined, content)).toThrow(
        'Robin Ashdown already has the profile content/authors/robin.md: add --slug=another-id',
      )
      expect(() => refuseNamesake('Robin Ashdown', 'robin-2', content)).not.toThrow()
      expect(() => refuseNamesake('Noor Haddad', undefined, content)).not.toThrow()
    }))
  it('gets the nearest names if misspelt, or else all authors', () =>
    onSite(people, ({ content }) => {
      expect(authorId('ROBIN', content)).toBe('robin')
      expect(() => authorId('robyn', content)).toThrow('did you mean robin?')
      expect(() => authorId('Robin Ashdwn', content)).toThrow('did you mean robin?')
      expect(() => authorId('robin, jane', content)).toThrow('--author="robin" --author="jane"')
      expect(() => authorId('somebody', content)).toThrow(/jane +Jane Example.*--author-profile/s)
    }))
})

it('a category gets the site’s spelling, and is refused if it is one letter off', () =>
  onSite({ 'posts/a.md': post({ categories: '[Data Streams]' }) }, ({ content: { categories } }) => {
    expect(termName('category', 'data-streams', categories)).toBe('Data Streams')
    expect(() => termName('category', 'Data Steams', categories)).toThrow('did you mean Data Streams?')
    expect(termName('category', 'Operations', categories)).toBe('Operations')
    expect(() => termName('tag', 'kafka, slo', categories)).toThrow('--tag="kafka" --tag="slo"')
  }))

it('only missing values are asked for, until they are valid', () =>
  onSite({ 'posts/a.md': post({ categories: 'data' }) }, async ({ content }) => {
    const typed = ['', 'The title', 'robyn', '', 'Data, new things', '31-12-2026', '']
    const questions: string[] = []
    const ask = async (question: string) => {
      questions.push(question)
      return typed.shift() ?? ''
    }
    const answered = await askMissing(nothingAsked, content, { author: 'jane', date: '2026-01-01' }, ask)
    expect(answered).toMatchObject({ title: 'The title', authors: ['jane'], date: '2026-01-01' })
    expect(answered.categories).toEqual(['data', 'new things'])
    expect(typed).toEqual([])
    expect(questions.filter((question) => question.includes('\n'))).toHaveLength(3)
    questions.length = 0
    await askMissing({ ...complete, title: 'T', categories: ['data'] }, content, { author: 'jane', date: '' }, ask)
    expect(questions).toEqual([])
  }))

it.each([
  [['--page', '--tag=x'], '--tag does not apply to a page'],
  [['--page', '--folder'], '--folder and --page exclude each other'],
  [['--author-profile', '--date=2026-01-01'], '--date does not apply to a profile'],
  [['--date=31-12-2026'], 'write --date=YYYY-MM-DD'],
  [['--page', '--section=talks'], '--section does not apply to a page'],
  [['--field=venue'], 'write --field=key=value'],
])('%j is refused', (args, why) =>
  withSite({}, (root) => expect(() => newRequest(siteArguments('new', [`--site=${root}`, ...args]))).toThrow(why)),
)

describe('an item of a section', () => {
  const settings =
    'title: T\ndescription: D\nurl: https://example.org\nsections: {talks: {fields: {starts: {type: date, required: true, meaning: When the doors open}, venue: text}}}\n'
  const asked = (...args: string[]) =>
    onSite({ 'site.yml': settings, 'posts/x.md': post() }, async ({ root, content }) => {
      const request = settled(newRequest(siteArguments('new', [`--site=${root}`, ...args])), content)
      const done = await completed(request, content, root)
      const { key, folder } = sectionOf(done, content)
      expect(key).toBe('talks')
      const options = { root, asOf: '2026-01-01', now: new Date(0) }
      const file = newFile(done, `content/${folder}`)
      return { file, written: writeNew(options, content, file) }
    })

  it('has its fields, a day, and no author unless one is named', async () => {
    const { file, written } = await asked(
      'Our: talk',
      '--section=talks',
      '--field=starts=2027-02-14 19:30',
      '--field=venue=Hall: two',
    )
    expect(file).toMatchObject({ path: 'content/talks/2026-01-01-our-talk.md', section: 'talks' })
    expect(parse(file.text.split('---')[1] ?? '')).toEqual({
      title: 'Our: talk',
      date: '2026-01-01',
      starts: '2027-02-14 19:30',
      venue: 'Hall: two',
    })
    expect(written).toMatchObject({ url: '/talks/our-talk/', state: 'published', said: [] })
  })

  it.each([
    [['--section=talk'], 'did you mean talks?'],
    [['--section=talks', '--field=starst=2027-02-14'], 'did you mean starts?'],
    [['--section=talks'], '--field=starts=…   When the doors open'],
    [['--section=talks', '--field=starts=soon'], 'date-invalid'],
  ])('%j is refused, with what to write', (args, why) => expect(asked('T', ...args)).rejects.toThrow(why))
})

describe('on a site with several languages', () => {
  const files: SiteFiles = {
    'site.yml':
      'title: T\ndescription: D.\nurl: https://example.org\nlanguages: {en: {}, de: {}}\nsections: {talks: {fields: {venue: {type: text}}}}\n',
    'posts/2020-01-02-x.md': post({ categories: 'Data', tags: 'Lamps' }),
    'posts/de/2020-01-02-x.md': post({ categories: 'Daten', tags: 'Lampen' }),
  }
  const asked = (values: Record<string, string[]>) =>
    newRequest({ ...noArguments, values: new Map(Object.entries(values)), paths: ['Neu'] })

  it('terms are matched to those of the language of the document', () =>
    onSite(files, ({ content }) => {
      const german = asked({ category: ['daten'], tag: ['LAMPEN'], language: ['de'] })
      expect(settled(german, contentOf(german, content))).toMatchObject({ categories: ['Daten'], tags: ['Lampen'] })
      const english = asked({ category: ['data'], tag: ['lampen'] })
      expect(settled(english, contentOf(english, content))).toMatchObject({ categories: ['Data'], tags: ['lampen'] })
      expect(() => settled(asked({ category: ['Date'], language: ['de'] }), contentOf(german, content))).toThrow(
        'did you mean Daten?',
      )
    }))

  it('it is written to the folder of its language', () =>
    onSite({ ...files, 'pages/en/x.md': '---\ntitle: X\n---\nText.\n' }, ({ root, content }) => {
      const place = (request: Partial<NewRequest>) => {
        const typed = { ...complete, ...request, title: 'Neu' }
        return newFile(typed, ...placeOf(typed, contentOf(typed, content), root))
      }
      expect(place({ language: 'de' })).toMatchObject({ path: 'content/posts/de/2026-01-01-neu.md', folders: ['de'] })
      expect(place({ language: 'de', kind: 'folder' }).path).toBe('content/posts/de/2026-01-01-neu/index.md')
      expect(place({ language: 'de', section: 'talks' }).path).toBe('content/talks/de/2026-01-01-neu.md')
      expect(place({ language: 'de', kind: 'page' }).path).toBe('content/pages/de/neu.md')
      expect(place({}).path).toBe('content/posts/2026-01-01-neu.md')
      // The English pages of this site are in a folder of their language.
      expect(place({ kind: 'page' }).path).toBe('content/pages/en/neu.md')
      const written = writeNew({ root, asOf: '2026-01-01', now: new Date(0) }, content, place({ language: 'de' }))
      expect(written).toMatchObject({ url: '/de/blog/neu/', said: [] })
    }))

  it('an unknown language gets the nearest, or all', () =>
    onSite(files, ({ content }) => {
      expect(() => contentOf({ language: 'dr' }, content)).toThrow('The site has no language dr: did you mean de?')
      expect(() => contentOf({ language: 'french' }, content)).toThrow('no language french: write one of en, de.')
    }))

  it('a site with one language says how to add one', () =>
    onSite({ 'posts/en/2020-01-02-x.md': post() }, ({ root, content }) => {
      expect(() => contentOf({ language: 'de' }, content)).toThrow('add languages: to content/site.yml first')
      expect(placeOf({ ...complete, title: 'X' }, content, root)).toEqual(['content/posts', []])
    }))
})
