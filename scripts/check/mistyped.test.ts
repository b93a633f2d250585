/** Mistyped values and files, and the corrected value that each message shows. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPublication } from '../../lib/content/index.ts'
import { post, type SiteFiles, withSite } from '../../lib/content/testing/tiny-site.ts'
import { formatProblem } from '../../lib/core/problems/problem.ts'

const x = 'posts/2020-02-03-x.md'
const said = (files: SiteFiles) =>
  withSite({ 'posts/2020-01-02-sound.md': post({ title: 'Sound' }), ...files }, async (root) => {
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    const { problems } = await loadPublication(options)
    return problems.map((one) =>
      formatProblem(one)
        .replace(/^content\//, '')
        .replace(/ {2}(?:error|warning) {2}(\S+) {2}/, ' $1 '),
    )
  })

it.each<[key: string, value: string, told: string]>([
  ['date', 'Nov 31, 2020', '3:7 date-invalid date: “Nov 31, 2020” is not a date — write it as YYYY-MM-DD'],
  ['date', '25/12/2020', '3:7 date-invalid date: “25/12/2020” does not start with the year — write 2020-12-25'],
  [
    'date',
    '31.11.2020',
    '3:7 date-invalid date: “31.11.2020” is not a date that exists — write a valid date as YYYY-MM-DD',
  ],
  ['date', '2020-11', '3:7 date-invalid date: “2020-11” lacks the day — write for example 2020-11-01'],
  ['date', '2020-11-05 8pm', '3:7 date-invalid date: “2020-11-05 8pm” is not a date — write 2020-11-05 20:00'],
  [
    'draft',
    '“true”',
    '5:8 value-invalid draft: “true” is in typographic quotes, which YAML reads as part of the value — write true',
  ],
  [
    'permalink',
    '“/x/”',
    '5:12 value-invalid permalink: “/x/” is in typographic quotes, which YAML reads as part of the value — write /x/',
  ],
  [
    'redirect_from',
    '[/w/, “/x/”]',
    '5:22 value-invalid redirect_from item 2: “/x/” is in typographic quotes, which YAML reads as part of the value — write /x/',
  ],
  [
    'image',
    '“x.png”',
    '5:8 value-invalid image: “x.png” is in typographic quotes, which YAML reads as part of the value — write x.png',
  ],
  ['published', 'maybe', '5:12 value-invalid published: “maybe” is neither true nor false — write true or false'],
  [
    'permalink',
    'https://example.org/x',
    '5:12 url-invalid “https:/example.org/x” is not a path on this site — write /x/',
  ],
  [
    'permalink',
    '/what?/',
    '5:12 url-invalid “/what?/” contains a character that is not allowed in addresses — write /what/',
  ],
  [
    'tags',
    '[null, undefined]',
    '5:8 value-unusable YAML reads null in tags as nothing, and it is dropped — put it in quotes if it is a word: "null"',
  ],
  [
    'subtitle',
    'Why <style>a</style> wins, and `<script>x</script>`',
    '5:11 html-removed <style> and its content were removed from this line — remove it, or put it in backticks if it should be read: `<style>`',
  ],
  ['lang', 'Deutsch', '5:7 value-invalid lang: “Deutsch” is not a language tag — write de'],
  ['dir', 'left', '5:6 value-invalid dir: “left” is not an allowed value — write ltr or rtl'],
  [
    'canonical_url',
    'example.org/x',
    '5:16 value-invalid canonical_url: “example.org/x” is not a web address — write https://example.org/x',
  ],
  [
    'title',
    '{{ title }}',
    '2:8 value-invalid title: a group of keys is not text — write one line of text, in quotes if it begins with {',
  ],
  [
    'excerpt',
    '[a, b]',
    '5:10 value-invalid excerpt: a list is not text — write one line of text, in quotes if it begins with [',
  ],
  ['author', '{ nme: Jane }', '5:9 value-missing author: name is missing — write { name: Jane }'],
  ['series', '{ part: 2 }', '5:9 value-missing series: name is missing — write { part: 2, name: … }'],
  ['series', '{ name: Q, part: two }', '5:26 value-invalid series.part: “two” is not a whole number from 1 — write 2'],
  [
    'author_staff_member',
    '[jane, {id: }]',
    '4:29 value-missing author_staff_member item 2: id is missing — write { id: … }',
  ],
])('%s: %s', async (key, value, told) =>
  expect(await said({ [x]: post({ title: 'X', date: '2020-02-03', [key]: value }) })).toEqual([`${x}:${told}`]),
)

it.each<[what: string, files: SiteFiles, told: string[]]>([
  [
    'a draft whose day has passed, by another key',
    { [x]: post({ date: '2020-02-03', published: 'no' }) },
    [
      `${x}:3:7 draft-overdue the draft was due on 2020-02-03, 2159 days ago — remove published: false to publish it, or change its date`,
    ],
  ],
  [
    'a change that is still to come',
    { [x]: post({ date: '2020-02-03', updated: '2099-01-01' }) },
    [`${x}:5:10 date-updated-late updated (2099-01-01) is in the future — write the day of the change`],
  ],
  [
    'an invisible character in a key',
    { [x]: post({ date: '2020-02-03', 'ta\u200bgs': 'a' }) },
    [`${x}:5:1 key-misspelt the key tags contains an invisible character — type tags: again`],
  ],
  [
    'a merge conflict',
    { [x]: `${post({ date: '2020-02-03' })}\n<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> branch\n` },
    [
      `${x}:8:1 merge-conflict git left a merge conflict from line 8 to 12 — keep the right version, and delete the lines <<<<<<<, ======= and >>>>>>>`,
    ],
  ],
  [
    'a document without its extension, or with another',
    { 'posts/2020-02-03-x': 'x', 'posts/y/z.md.txt': 'x', 'authors/joe.yml': 'name: Joe' },
    [
      'authors/joe.yml:1:1 file-type files of this kind are not published — write its keys into joe.md, between two lines ---',
      'posts/2020-02-03-x:1:1 file-type files of this kind are not published — rename it to 2020-02-03-x.md if it is a document, or remove it',
      'posts/y/z.md.txt:1:1 file-unused no document shows or links to this file, so it is not published — rename it to z.md',
    ],
  ],
  [
    'a page at the address of a file',
    { 'pages/feed.md': post({ permalink: '/feed.xml/' }).replace(/date:.*\n|author.*\n/g, '') },
    [
      `pages/feed.md:3:12 url-clash the address /feed.xml/ belongs to a page that the site generates — set another slug: or permalink:`,
    ],
  ],
  [
    'front matter that is indented',
    { [x]: `  ${post({ date: '2020-02-03' })}` },
    [`${x}:1:1 front-matter-missing the first line is indented — begin it with ---, without spaces`],
  ],
  ['several byte order marks', { [x]: `\ufeff\ufeff${post({ date: '2020-02-03' })}` }, []],
  [
    'a photograph of a phone',
    {
      [x]: post({ date: '2020-02-03', image: '/images/a.heic', image_alt: 'A cat.' }),
      'public/images/a.heic': '\0\0\0\x18ftypheic',
    },
    [`${x}:5:8 image-unreadable a.heic contains a HEIC photograph — save it as JPEG: a.jpg`],
  ],
  [
    'the same beside a post',
    { 'posts/x/a.HEIC': 'x' },
    ['posts/x/a.HEIC:1:1 file-type files of this kind are not published — save the picture as a.jpg and use that name'],
  ],
  [
    'a document of a word processor',
    { 'posts/x.docx': 'x' },
    ['posts/x.docx:1:1 file-type files of this kind are not published — write its text into x.md, or save it as x.pdf'],
  ],
  [
    'a picture by its path on one’s own disk',
    { [x]: post({ date: '2020-02-03', image: 'C:\\pics\\a.png', image_alt: 'A cat.' }) },
    [
      `${x}:5:8 url-unsafe the image C:\\pics\\a.png is a path on your own disk — put the picture beside the post, and write a.png`,
    ],
  ],
  [
    'dashes of a word processor',
    { [x]: '—--\ntitle: X\n—--\nText\n' },
    [
      `${x}:1:1 front-matter-missing the first line is “—--”, which does not open front matter — write it as ---, three plain hyphens`,
    ],
  ],
  [
    'front matter without its first line',
    { [x]: 'title: X\nauthor: jane\n---\nText\n' },
    [`${x}:1:1 front-matter-fence the front matter is closed but not opened — add a line --- above the first line`],
  ],
  [
    'a name with a space after its date',
    { 'posts/2020-2-3 My post!.md': post('title: X\nauthor: jane') },
    [
      'posts/2020-2-3 My post!.md:1:1 date-missing the post has no date — rename the file to 2020-02-03-my-post.md, or add date: 2020-02-03',
    ],
  ],
  [
    'a name that is no id, and what else is wrong in its file',
    { 'authors/joe b.md': '---\nname: Joe\nwebsite: joe.example\n---\n' },
    [
      'authors/joe b.md:1:1 author-id “joe b” is not a usable id — rename the file, for example to joe-b.md',
      'authors/joe b.md:3:10 value-invalid website: “joe.example” is not a web address — write https://joe.example',
    ],
  ],
  [
    'a link to a file that is not there',
    { [x]: post({ date: '2020-02-03' }, '[x](/files/a.pdf)') },
    [`${x}:6:1 link-dead nothing is at /files/a.pdf — correct the path, or add the file public/files/a.pdf`],
  ],
  [
    'links of other mistakes',
    {
      [x]: post({ date: '2020-02-03' }, '[a](report.pdf) [b](me@example.com) [c](https//example.com/x) [d]() [e](/b/)'),
    },
    [
      `${x}:6:1 link-dead nothing is at report.pdf — correct the path, or add the file next to this one`,
      `${x}:6:17 link-dead nothing is at me@example.com — write mailto:me@example.com`,
      `${x}:6:37 link-dead nothing is at https//example.com/x — write https://example.com/x`,
      `${x}:6:63 link-malformed the link has no address — write an address`,
      `${x}:6:69 link-dead nothing is at /b/ — correct the address, or write the page`,
    ],
  ],
  [
    'a component in .md, and keys of other systems',
    { [x]: post({ date: '2020-02-03', keywords: 'a', part: '2' }, '<Callout>x</Callout>') },
    [
      `${x}:5:1 key-unknown the key keywords is unknown and is ignored — write tags: if that is meant`,
      `${x}:6:1 key-unknown the key part is unknown and is ignored — write series: { name: …, part: … } if that is meant`,
      `${x}:8:1 html-removed <callout> was removed; its text is kept — rename the file to .mdx, where <Callout> is available`,
    ],
  ],
  [
    'tags in quotes of a word processor',
    { [x]: post({ date: '2020-02-03', tags: '[kafka, “kafka”]' }) },
    [
      `${x}:5:15 term-clash the tag ““kafka”” and “kafka” have the same address, /tags/kafka/ — write kafka without typographic quotes`,
    ],
  ],
  [
    'a slug of signs alone',
    { [x]: post({ date: '2020-02-03', slug: '"!!"' }) },
    [`${x}:5:7 file-name there is no usable character in slug: “!!” — write letters or digits`],
  ],
  [
    'the settings under another ending',
    { 'site.yaml': 'title: X' },
    [`site.yaml:1:1 file-type the file is in none of the content folders — rename it to site.yml`],
  ],
  [
    'a link to the site that one writes on',
    { [x]: post({ date: '2020-02-03' }, '[x](http://localhost:3000/blog/sound/#top) and http://localhost:3000/') },
    [
      `${x}:6:1 link-dead the link http://localhost:3000/blog/sound/#top leads to the reader’s own computer — write /blog/sound/#top`,
    ],
  ],
  [
    'paths of Windows',
    {
      [x]: post({ date: '2020-02-03' }, String.raw`[a](sub\y.md) ![A red square.](images\a.svg)`),
      'public/images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    },
    [
      String.raw`${x}:6:1 link-dead the link sub\y.md has backslashes, as paths on Windows have — write sub/y.md`,
      `${x}:6:15 image-missing the image images%5Ca.svg does not exist (looked for content/posts/images\\a.svg) — did you mean /images/a.svg?`,
    ],
  ],
  [
    'a relative link',
    { [x]: post({ date: '2020-02-03' }, '[x](../suond/)') },
    [`${x}:6:1 link-dead nothing is at ../suond/ — did you mean /blog/sound/?`],
  ],
])('%s', async (_, files, told) =>
  expect((await said(files)).filter((line) => !line.includes('title-duplicate'))).toEqual(told),
)

it.each<[settings: string, told: string[]]>([
  [
    'navigation: { About: /blog/ }',
    ['4:13 value-invalid navigation: a link needs label: and url: — write { label: About, url: /blog/ }'],
  ],
  [
    'navigation: [{ label: A }, { label: B, url: /b/ }]',
    [
      '4:14 value-missing navigation item 1: url is missing — write { label: A, url: … }',
      '4:45 link-dead nothing is at /b/ — correct the address, or write the page',
    ],
  ],
  [
    'post_url: blog/:slug',
    ['4:11 value-invalid post_url: “blog/:slug” does not begin with / or end in / or .html — write /blog/:slug/'],
  ],
  [
    'post_url: /:yaer/:slug/',
    [
      '4:11 value-invalid post_url: there is no placeholder :yaer, only :slug :title :year :month :day :category :categories :slugified_categories :folders :dated_slug :lang — write /:year/:slug/',
    ],
  ],
  [
    'post_url: /blog/',
    ['4:11 value-invalid post_url: “/blog/” gives every post the same address: :slug is missing — write /blog/:slug/'],
  ],
  ['host: github', ['4:7 value-invalid host: “github” is not an allowed value — write github-pages']],
  [
    'time_zone: CET+1',
    ['4:12 value-invalid time_zone: “CET+1” is not a time zone — write one such as UTC or Europe/Berlin'],
  ],
  ['time_zone: New York', ['4:12 value-invalid time_zone: “New York” is not a time zone — write America/New_York']],
  [
    'comments: { giscus: { repo: o/r, category: General } }',
    [
      '4:21 value-missing comments.giscus: repo_id, category_id are missing — write { repo: o/r, category: General, repo_id: …, category_id: … }',
    ],
  ],
  [
    'comments: giscus',
    [
      '4:11 value-invalid comments: it is a group of keys — write its keys on lines of their own below, indented; docs/guide/front-matter.md lists them',
    ],
  ],
  [
    'problems: { image-altt: off }',
    ['4:25 key-misspelt problems: the key image-altt is unknown — did you mean image-alt?'],
  ],
  ['policy: { scrpt: "https:" }', ['4:18 key-misspelt policy: the key scrpt is unknown — did you mean script?']],
  [
    'edit_url: https://github.com/o/r',
    [
      '4:11 value-invalid edit_url: “https://github.com/o/r” is not an address with :path in it — write for example https://github.com/owner/name/edit/main/:path',
    ],
  ],
])('site.yml: %s', async (settings, told) => {
  const text = `title: T\ndescription: D\nurl: https://example.org\n${settings}\n`
  expect(await said({ 'site.yml': text })).toEqual(told.map((line) => `site.yml:${line}`))
})
