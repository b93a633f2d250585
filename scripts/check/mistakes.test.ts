/** Common mistakes, and the one message for each. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { autofixContent, loadPublication, type Publication } from '../../lib/content/index.ts'
import { post, type SiteFiles, withSite } from '../../lib/content/testing/tiny-site.ts'
import { compareProblems, formatProblem } from '../../lib/core/problems/problem.ts'
import { ledgerProblems } from '../../lib/ledger/index.ts'
import { applyMend, mendDiff } from './apply-mends.ts'

const sound: SiteFiles = {
  'authors/joe.md': '---\nname: Joe Sample\n---\n',
  'posts/2020-01-01-sound.md': post(
    'title: A sound post\ndate: 2020-01-01\nauthor_staff_member: [jane, joe]\ncategories: [Data Streams, messaging]',
    'All is well.\n\n## A heading\n\n![A red square.](/images/Square.svg)',
  ),
  'posts/2020-01-02-sound-too.md': post({
    title: 'Sound too',
    categories: '[Data Streams, messaging]',
    tags: 'queues',
  }),
  'public/images/Square.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="red" d="M0 0h1v1H0z"/></svg>',
}

/** The post under test, together with others; `keys` replace its own. */
const mistaken = (keys: Record<string, string> = {}, body?: string): SiteFiles => ({
  'posts/2020-02-03-x.md': post({ title: 'X', date: '2020-02-03', categories: 'messaging', ...keys }, body),
})
const raw = (text: string): SiteFiles => ({ 'posts/2020-02-03-x.md': text })

/** Shared, so that valid content is compiled once. */
const cacheFolder = mkdtempSync(join(tmpdir(), 'masthead-mistakes-'))
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

async function load(root: string): Promise<{ publication: Publication; said: string[] }> {
  const { publication, problems } = await loadPublication({ root, asOf: '2026-01-01', now: new Date(0), cacheFolder })
  if (!publication) throw new Error(problems.map(formatProblem).join('\n'))
  return { publication, said: [...problems, ...ledgerProblems(publication)].sort(compareProblems).map(formatProblem) }
}

const x = 'content/posts/2020-02-03-x.md'

const mistakes: [mistake: string, files: SiteFiles, said: string][] = [
  [
    'a misspelt key',
    mistaken({ categores: 'data' }),
    `${x}:6:1  error  key-misspelt  the key categores is unknown — did you mean categories?`,
  ],
  [
    'a misspelt key that every post needs',
    raw('---\nTitle: X\ndate: 2020-02-03\nauthor_staff_member: jane\ncategories: messaging\n---\nText.\n'),
    `${x}:2:1  error  key-misspelt  the key Title is unknown — did you mean title?`,
  ],
  [
    'the author under a misspelt key',
    raw('---\ntitle: X\ndate: 2020-02-03\nautor: jane\ncategories: messaging\n---\nText.\n'),
    `${x}:4:1  error  key-misspelt  the key autor is unknown — did you mean author?`,
  ],
  [
    'the day under a misspelt key',
    { 'posts/x.md': post('title: X\nDate: 2020-02-03\nauthor_staff_member: jane\ncategories: messaging') },
    'content/posts/x.md:3:1  error  key-misspelt  the key Date is unknown — did you mean date?',
  ],
  [
    'a key of one’s own',
    mistaken({ mood: 'grim' }),
    `${x}:6:1  warning  key-unknown  the key mood is unknown and is ignored — move it under extra: if it is yours, or remove it`,
  ],
  [
    'a misspelt author',
    mistaken({ author_staff_member: 'jnae' }),
    `${x}:4:22  error  author-unknown  there is no author jnae — did you mean jane, joe?`,
  ],
  [
    'the path of an author’s file',
    mistaken({ author_staff_member: 'content/authors/jane.md' }),
    `${x}:4:22  error  author-unknown  there is no author content/authors/jane.md — write jane`,
  ],
  [
    'a misspelt name in the place of an id',
    mistaken({ author_staff_member: 'Jane Exmple' }),
    `${x}:4:22  error  author-unknown  there is no author Jane Exmple — did you mean jane?`,
  ],
  [
    'two authors in one line',
    mistaken({ author_staff_member: 'jane, joe' }),
    `${x}:4:22  error  author-unknown  there is no author jane, joe — write a list of ids: [jane, joe]`,
  ],
  [
    'the day first',
    mistaken({ date: '03-02-2020' }),
    `${x}:3:7  error  date-invalid  date: “03-02-2020” does not start with the year — write YYYY-MM-DD (which of 03 and 02 is the month cannot be guessed)`,
  ],
  [
    'a day that does not exist',
    mistaken({ date: '2020-02-30' }),
    `${x}:3:7  error  date-invalid  date: “2020-02-30” is not a date or time that exists — write a valid date as YYYY-MM-DD`,
  ],
  [
    'no day at all',
    { 'posts/x.md': post('title: X\nauthor_staff_member: jane\ncategories: messaging') },
    `content/posts/x.md:1:1  error  date-missing  the post has no date — add date: YYYY-MM-DD, or start the file name with the date`,
  ],
  [
    'another day in the file name',
    mistaken({ date: '2020-02-04' }),
    `${x}:3:7  warning  date-differs  the date 2020-02-04 differs from 2020-02-03 in the file name; 2020-02-04 is used — rename the file, or correct date:`,
  ],
  [
    'no title',
    raw('---\ndate: 2020-02-03\nauthor_staff_member: jane\ncategories: messaging\n---\nText.\n'),
    `${x}:2:1  error  value-missing  title is missing — add title: x`,
  ],
  [
    'a colon in the title',
    mistaken({ title: 'Queues: a love story' }),
    `${x}:2:8  error  front-matter-yaml  the value contains a colon — put it in quotes: title: "Queues: a love story"`,
  ],
  [
    'a quotation mark left open',
    mistaken({ title: '"Queues' }),
    `${x}:2:8  error  front-matter-yaml  a quotation mark is opened but never closed — close it, or write the value in the other kind of quotes`,
  ],
  [
    'a number sign in a title',
    mistaken({ title: 'What we learnt of "bug" #5 and its kin' }),
    `${x}:2:1  warning  front-matter-comment  YAML reads “#5 and its kin” as a comment and drops it from title — put the value in quotes if this is part of it: title: "What we learnt of \\"bug\\" #5 and its kin"`,
  ],
  [
    'a tag with its number sign',
    mistaken({ tags: '#kafka' }),
    `${x}:6:1  warning  front-matter-comment  YAML reads “#kafka” as a comment and drops it from tags — put the value in quotes if this is part of it: tags: "#kafka"`,
  ],
  [
    'a tab before a list item',
    mistaken({ tags: '\n\t- kafka' }),
    `${x}:7:1  error  front-matter-yaml  the line is indented with a tab — indent with spaces`,
  ],
  [
    'no front matter',
    raw('Queues are lists.\n\nText.\n'),
    `${x}:1:1  error  front-matter-missing  the file has no front matter — begin it with a line ---, then title: and the other keys, then a line ---`,
  ],
  [
    'front matter that does not end',
    raw('---\ntitle: X\ndate: 2020-02-03\n\nText.\n'),
    `${x}:1:1  error  front-matter-unclosed  the front matter is opened here but never closed — add a line --- after the last key, probably after line 3`,
  ],
  [
    'draft: soon',
    mistaken({ draft: 'soon' }),
    `${x}:6:8  error  value-invalid  draft: “soon” is neither true nor false — write true or false`,
  ],
  [
    'the name of another post',
    { 'posts/2020-02-03-sound.md': post({ title: 'X', date: '2020-02-03', categories: 'messaging' }) },
    `content/posts/2020-02-03-sound.md:1:1  error  url-clash  the address /blog/sound/ is already used by content/posts/2020-01-01-sound.md — set another slug: or permalink: in one of the two`,
  ],
  [
    'a picture that is not there',
    mistaken({}, '![A square.](/images/circle.svg)'),
    `${x}:7:1  error  image-missing  the image /images/circle.svg does not exist (looked for public/images/circle.svg) — correct the path, or add the file`,
  ],
  [
    'a picture in the wrong case',
    mistaken({}, '![A square.](/images/square.svg)'),
    `${x}:7:1  error  image-case  the image /images/square.svg is spelt Square.svg on disk (public/images/Square.svg) — write the path as on disk: /images/Square.svg`,
  ],
  [
    'a picture without a description',
    mistaken({}, '![](/images/Square.svg)'),
    `${x}:7:1  warning  image-alt  the image /images/Square.svg has no alternative text — describe it between the square brackets, or write <img alt=""> for decoration`,
  ],
  [
    'a picture described by its file name',
    mistaken({}, '![Square.svg](/images/Square.svg)'),
    `${x}:7:1  warning  image-alt-vague  the alternative text “Square.svg” of /images/Square.svg does not say what the picture shows — describe what the picture shows`,
  ],
  [
    'a misspelt link',
    mistaken({}, 'See [the other](/blog/sond/).'),
    `${x}:7:5  error  link-dead  nothing is at /blog/sond/ — did you mean /blog/sound/?`,
  ],
  [
    'a misspelt link to a file',
    mistaken({}, 'See [the other](2020-01-01-suond.md).'),
    `${x}:7:5  error  link-dead  nothing is at 2020-01-01-suond.md — did you mean 2020-01-01-sound.md?`,
  ],
  [
    'a callout of a kind there is not',
    mistaken({}, '> [!WARNNG]\n> Hot.'),
    `${x}:7:3  warning  callout-unknown  there is no callout [!WARNNG]; it is shown as a quote — did you mean [!WARNING]?`,
  ],
  [
    'a footnote without its note',
    mistaken({}, 'Text, and a claim.[^1]'),
    `${x}:7:19  warning  reference-undefined  the footnote [^1] has no definition — add a line [^1]: … below the text`,
  ],
  [
    'a lead picture that is not there',
    mistaken({ image: '/images/sqare.svg', image_alt: 'A red square.' }),
    `${x}:6:8  error  image-missing  the image /images/sqare.svg does not exist (looked for public/images/sqare.svg) — did you mean /images/Square.svg?`,
  ],
  [
    'a portrait that is not there',
    { 'authors/joe.md': '---\nname: Joe Sample\nimage_path: /images/joe.jpg\n---\n' },
    'content/authors/joe.md:3:13  error  image-missing  the image /images/joe.jpg does not exist (looked for public/images/joe.jpg) — correct the path, or add the file',
  ],
  [
    'a link to a heading that has another name',
    mistaken({}, '[It](/blog/sound/#a-headin).'),
    `${x}:7:1  warning  link-anchor  there is no heading #a-headin on content/posts/2020-01-01-sound.md — did you mean #a-heading?`,
  ],
  [
    'a link that says “here”',
    mistaken({}, 'Look [here](/blog/sound/).'),
    `${x}:7:6  warning  link-text  the link says only “here” — link the words that describe the target`,
  ],
  [
    'a heading too deep',
    mistaken({}, 'Text.\n\n#### Deep'),
    `${x}:9:1  warning  heading-skipped  a heading of level 4 follows the title — use ##`,
  ],
  [
    'the title again in the text',
    mistaken({}, '# X\n\nText.'),
    `${x}:7:1  warning  heading-h1  the body has a level-one heading; the page’s title is the level-one heading already, so all headings are shown one level lower — start at ##`,
  ],
  [
    'a language nobody knows',
    mistaken({}, '```pyhton\nprint(1)\n```'),
    `${x}:7:1  warning  code-language  "pyhton" is not a known language; the code is shown as plain text — write "python", or "text" for plain text`,
  ],
  [
    'a category in another spelling',
    mistaken({ categories: '[data streams]' }),
    `${x}:5:14  warning  term-spelling  one category is spelt in 2 ways: “Data Streams” 2×, “data streams” 1× — write “Data Streams” everywhere`,
  ],
  [
    'several tags in one line',
    mistaken({ tags: 'kafka, postgres' }),
    `${x}:6:7  warning  term-several  “kafka, postgres” is read as one tag, commas included — if you mean several, write a list: [kafka, postgres]`,
  ],
  [
    'a short category one letter off',
    {
      ...mistaken({ categories: 'dta' }),
      'posts/2020-02-04-y.md': post({ title: 'Y', date: '2020-02-04', categories: 'data' }),
      'categories/data.md': '---\ntitle: Data\n---\n',
    },
    `${x}:5:13  warning  term-near-duplicate  the category “dta” (1×) looks like “data” (1×) — if they mean the same, write “data”`,
  ],
  [
    'a tag in the singular beside its plural',
    mistaken({ tags: 'queue' }),
    `${x}:6:7  warning  term-near-duplicate  the tag “queue” (1×) looks like “queues” (1×) — if they mean the same, write “queues”`,
  ],
  [
    'a post renamed after its publication',
    { ...mistaken(), 'urls.txt': '/2020/x.html\n' },
    `content/urls.txt:1:1  error  ledger-lost  /2020/x.html was published once and no document has this address now — restore it, or add redirect_from: /2020/x.html to ${x}, or write “/2020/x.html gone” in this line`,
  ],
  [
    'a tag that nobody uses any more',
    { ...mistaken(), 'urls.txt': '/tags/queus/\n' },
    `content/urls.txt:1:1  error  ledger-lost  /tags/queus/ was published once and no document has this address now — restore it, or add “/tags/queus/: /tags/queues/” under redirects: in content/site.yml, or write “/tags/queus/ gone” in this line`,
  ],
  [
    'another site without https:',
    mistaken({}, 'See [them](www.example.com/a).'),
    `${x}:7:5  error  link-dead  nothing is at www.example.com/a — write https://www.example.com/a if another site is meant`,
  ],
  [
    'a picture on one’s own disk',
    mistaken({}, '![A square.](C:/pictures/square.png)'),
    `${x}:7:1  warning  url-unsafe  the address “c:/pictures/square.png” of <img> was removed — put the picture beside the post or in public/images/, and use its path`,
  ],
  [
    'a time zone by its name',
    mistaken({ date: '2020-02-03 10:00 CET' }),
    `${x}:3:7  error  date-invalid  date: “2020-02-03 10:00 CET” names a time zone, which is not supported — write 2020-02-03 10:00+01:00`,
  ],
  [
    'a day in the quotes of a word processor',
    mistaken({ date: '“2020-02-03”' }),
    `${x}:3:7  error  date-invalid  date: “2020-02-03” is in typographic quotes, which YAML reads as part of the value — write 2020-02-03`,
  ],
  [
    'a language by its name',
    mistaken({ lang: 'english' }),
    `${x}:6:7  error  value-invalid  lang: “english” is not a language tag — write en`,
  ],
  ['no text', mistaken({}, ''), `${x}:7:1  warning  body-empty  the post has no text — write it, or add draft: true`],
  [
    'an end before the beginning',
    mistaken({ expires: '2019-02-03' }),
    `${x}:6:10  warning  date-expires-early  expires (2019-02-03) is before the date (2020-02-03), so nobody would ever see the post — write a later day, or remove expires:`,
  ],
  [
    'an end at the beginning',
    mistaken({ expires: '2020-02-03' }),
    `${x}:6:10  warning  date-expires-early  expires (2020-02-03) is also the date, so nobody would ever see the post — write a later day, or remove expires:`,
  ],
  [
    'a short address that resembles nothing',
    mistaken({}, '[A page](/en/).'),
    `${x}:7:1  error  link-dead  nothing is at /en/ — correct the address, or write the page`,
  ],
]

describe('a mistake', () => {
  it.each(mistakes)('%s', (_, files, said) =>
    withSite({ ...sound, ...files }, async (root) => expect((await load(root)).said).toEqual([said])),
  )
})

describe('several mistakes', () => {
  const both = (head: string, body: string) => raw(`---\n${head}\n---\n\n${body}\n`)
  const sound3 = 'title: X\ndate: 2020-02-03\nauthor_staff_member: jane\ncategories: messaging'
  const body = '## A\n\n[It](/blog/sond/), [there](2020-01-01-suond.md), [near](../sond/).\n\n![](/images/circle.svg)'
  const ofBody = (line: number, near: boolean) => [
    `${x}:${line + 2}:1  error  link-dead  nothing is at /blog/sond/ — did you mean /blog/sound/?`,
    `${x}:${line + 2}:20  error  link-dead  nothing is at 2020-01-01-suond.md — did you mean 2020-01-01-sound.md?`,
    ...(near ? [`${x}:${line + 2}:50  error  link-dead  nothing is at ../sond/ — did you mean /blog/sound/?`] : []),
    `${x}:${line + 4}:1  warning  image-alt  the image /images/circle.svg has no alternative text — describe it between the square brackets, or write <img alt=""> for decoration`,
    `${x}:${line + 4}:1  error  image-missing  the image /images/circle.svg does not exist (looked for public/images/circle.svg) — correct the path, or add the file`,
  ]

  // The address of the post, and so the target of ../sond/, is unknown without front matter.
  it.each([
    ['in YAML', 'title: Queues: a love story', 'front-matter-yaml', 5],
    ['in a value', `${sound3}\ndraft: soon`, 'value-invalid', 9],
  ])('%s and in the text are reported together', (_, head, code, line) =>
    withSite({ ...sound, ...both(head, body) }, async (root) => {
      for (const run of [1, 2]) {
        const { said } = await load(root)
        expect([run, said.filter((one) => one.includes(code))]).toEqual([run, [expect.stringContaining(`  ${code}  `)]])
        expect([run, said.filter((one) => !one.includes(code))]).toEqual([
          run,
          ofBody(line, code !== 'front-matter-yaml'),
        ])
      }
    }),
  )

  it('of a post without a date and of its text are reported together', () =>
    withSite(
      { ...sound, 'posts/x.md': post('title: X\nauthor_staff_member: jane', 'Look [here](/blog/sond/).') },
      async (root) => {
        const codes = (await load(root)).said.map((one) => one.split('  ')[2])
        expect(codes).toEqual(['date-missing', 'link-dead', 'link-text'])
      },
    ))
})

it('a draft without text is nothing to report', () =>
  withSite({ ...sound, ...mistaken({ draft: 'true', date: '2026-03-04' }, '') }, async (root) => {
    expect((await load(root)).said.filter((one) => one.includes('body-empty'))).toEqual([])
  }))

it('an address that is refused is never suggested, nor is the front page for a redirect', () =>
  withSite(
    {
      ...sound,
      ...mistaken({ permalink: '/no where?/' }),
      'posts/2020-02-04-y.md': post({ title: 'Y', date: '2020-02-04' }, '[Here it is](/nowher/)'),
      'site.yml': `title: T\ndescription: D.\nurl: https://example.org\nredirects: {/old/: /x/, /older/: /blog/soundd/}\n`,
    },
    async (root) => {
      const dead = (await load(root)).said.flatMap((one) => /link-dead .*nothing is at (.*)/.exec(one)?.[1] ?? [])
      expect(dead).toEqual([
        '/nowher/ — correct the address, or write the page',
        '/x/ — correct the address, or write the page',
        '/blog/soundd/ — did you mean /blog/sound/?',
      ])
    },
  ))

describe('--fix', () => {
  const all = () => true
  const fixed = async (root: string) => {
    const mended = autofixContent(root, (await load(root)).publication.content, all)
    for (const one of mended) applyMend(one)
    return mendDiff(mended, '')
  }

  it('corrects the spelling of a term that a message named, and nothing else', () =>
    withSite({ ...sound, ...mistaken({ categories: "[messaging, 'data streams']" }) }, async (root) => {
      expect((await load(root)).said).toHaveLength(1)
      expect(await fixed(root)).toBe(
        [
          `--- a/${x}`,
          `+++ b/${x}`,
          '@@ -5 +5 @@',
          "-categories: [messaging, 'data streams']",
          "+categories: [messaging, 'Data Streams']",
        ].join('\n'),
      )
      expect((await load(root)).said).toEqual([])
      expect(await fixed(root)).toBe('')
    }))

  it('corrects capitals and slips in keys, and leaves what is ambiguous, taken or nested', () =>
    withSite(sound, async (root) => {
      const file = join(root, x)
      const before =
        '---\nTitle: X # Date: 1\n"Date": 2020/2/3\r\nauthor: jane\ncatgories: messaging  # kept\nTag: a\ntags: b\nPublished: false\nmine: 1\nextra:\n  Date: 2020/2/3\n---\nDate: catgories\n'
      const after = before
        .replace('Title: X', 'title: X')
        .replace('"Date": 2020/2/3', '"date": 2020-02-03')
        .replace('catgories: messaging', 'categories: messaging')
      writeFileSync(file, before)
      await fixed(root)
      expect(readFileSync(file, 'utf8')).toBe(after)
      expect(await fixed(root)).toBe('')
    }))

  it('corrects dates and keys in every kind of file; quotes, comments, times, line endings and the byte order mark are unchanged', () =>
    withSite(sound, async (root) => {
      const file = join(root, x)
      const before =
        '\ufeff---\r\ntitle: X # excerpt: 2020/2/3\r\ndate: "2020/2/3 10:00 +0100"  # the day\r\nauthors: jane\r\ncategories: messaging\r\n' +
        "last_modified: {date: '2020/2/4', note: n}\r\nexcerpt: >\r\n  Folded\r\n  text.\r\npublished: no\r\nextra:\r\n  date: 2020/2/3\r\n  excerpt: mine\r\n---\r\ndate: 2020/2/3\rexcerpt: text\n"
      const after = before
        .replace('"2020/2/3 ', '"2020-02-03 ')
        .replace('authors:', 'author:')
        .replace("last_modified: {date: '2020/2/4'", "updated: {date: '2020-02-04'")
        .replace('\nexcerpt:', '\ndescription:')
        .replace('published: no', 'draft: true')
      writeFileSync(file, before)
      await fixed(root)
      expect(readFileSync(file, 'utf8')).toBe(after)
    }))

  it('leaves alone what only a person can decide', () =>
    withSite(sound, async (root) => {
      const untouched = [
        'title: A\ndate: 03-02-2020\nauthor: jane',
        'title: B\ndate: 20200203\nauthor: jane',
        'title: C\nauthor: jane\ndraft: true',
        'title: D\ndate: 2020-02-03\nauthor: jane\nauthors: jane\nexcerpt: One\nsummary: Two',
        'title: E\ndate: 2020-02-03\nauthor: jane\npublished: true',
        'title: F\ndate: 2020-02-03\nauthor: jane\npublished: false\ndraft: true',
        'title: [G\nauthors: jane\ndate: 2020/2/3',
      ].map((keys) => `---\n${keys}\n---\nText.\n`)
      for (const [index, text] of untouched.entries()) writeFileSync(join(root, `content/posts/${index}.md`), text)
      expect(await fixed(root)).toBe('')
    }))

  it('quotes a spelling that needs quotes', () =>
    withSite(
      {
        'posts/a.md': post({ title: 'A', tags: '["C: the language"]' }),
        'posts/b.md': post({ title: 'B', tags: '["C: the language", "a, b"]' }),
        'posts/c.md': post({ title: 'C', tags: '["a, b"]' }),
        'posts/d.md': post({ title: 'D', tags: '[\'c: The Language\', "A, B"]' }),
      },
      async (root) => {
        await fixed(root)
        expect(readFileSync(join(root, 'content/posts/d.md'), 'utf8')).toContain('tags: [\'C: the language\', "a, b"]')
      },
    ))
})
