/** Settings, and files of other kinds than posts, that are nearly right: the one message for each, with what to write. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPublication } from '../../lib/content/index.ts'
import { post, type SiteFiles, withSite } from '../../lib/content/testing/tiny-site.ts'
import { formatProblem } from '../../lib/core/problems/problem.ts'
import { ledgerProblems } from '../../lib/ledger/index.ts'

const said = (files: SiteFiles) =>
  withSite(
    { 'posts/2020-01-02-sound.md': post({ title: 'Sound', tags: '[kafka]', categories: '[messaging]' }), ...files },
    async (root) => {
      const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
      const { publication, problems } = await loadPublication(options)
      return [...problems, ...(publication ? ledgerProblems(publication) : [])].map((one) =>
        formatProblem(one)
          .replace(/^content\//, '')
          .replace(/ {2}(?:error|warning) {2}(\S+) {2}/, ' $1 '),
      )
    },
  )

it.each<[settings: string, told: string]>([
  [
    'navigation: [{ label: About, link: /blog/ }]',
    '4:14 value-invalid navigation item 1: a link needs label: and url: — write { label: About, url: /blog/ }',
  ],
  [
    'navigation: [{ name: About, href: /blog/ }]',
    '4:14 value-invalid navigation item 1: a link needs label: and url: — write { label: About, url: /blog/ }',
  ],
  [
    'redirects:\n  - /a/: /blog/sound/\n  - /b/: /blog/sound/',
    '5:3 value-invalid redirects: a list is not a group of keys — write its lines without their dashes: /a/: /blog/sound/',
  ],
  [
    'redirects: { /g/*/x/: /blog/sound/ }',
    '4:23 url-invalid redirects: /g/*/x/ has a * before its end — write /g/*, which stands for everything below it, or one line for each address',
  ],
  ['lang: de', '4:1 key-unknown the key lang is unknown and is ignored — write language: if that is meant'],
  ['menu: []', '4:1 key-unknown the key menu is unknown and is ignored — write navigation: if that is meant'],
  [
    'time_zone: Europe/Lodnon',
    '4:12 value-invalid time_zone: “Europe/Lodnon” is not a time zone — write Europe/London',
  ],
  [
    'comments: { giscus: { repo: o, repo_id: a, category: b, category_id: c } }',
    '4:29 value-invalid comments.giscus.repo: “o” is not the name of a repository — write it as owner/name',
  ],
  [
    'earlier_post_urls: /old/:name/',
    '4:20 value-invalid earlier_post_urls: there is no placeholder :name, only :slug :title :year :month :day :category :categories :slugified_categories :folders :dated_slug :lang — write /old/:slug/',
  ],
  [
    'folder_urls: { tli: "/til/:slug/" }',
    '4:21 value-unusable folder_urls: there is no folder content/posts/tli — correct the name, or remove the line',
  ],
  [
    'sections: { talks: { url: /talk/ } }',
    '4:27 value-invalid sections.talks.url: “/talk/” gives every post the same address: :slug is missing — write /talk/:slug/',
  ],
])('site.yml: %s', async (settings, told) => {
  const text = `title: T\ndescription: D\nurl: https://example.org\n${settings}\n`
  expect(await said({ 'site.yml': text })).toEqual([`site.yml:${told}`])
})

it('an address of a site has no query and no fragment', async () => {
  const text = 'title: T\ndescription: D\nurl: https://example.org/a?b=c#d\n'
  expect(await said({ 'site.yml': text })).toEqual([
    'site.yml:3:6 value-invalid url: “https://example.org/a?b=c#d” is more than an address of a site — write https://example.org/a/',
  ])
})

it.each<[what: string, files: SiteFiles, told: string[]]>([
  [
    'two files of one category',
    { 'categories/Messaging.md': '---\ntitle: A\n---\n', 'categories/messaging.md': '---\ntitle: B\n---\n' },
    [
      'categories/messaging.md:1:1 url-clash the address /categories/messaging/ is already used by content/categories/Messaging.md — keep one of the two files',
    ],
  ],
  [
    'the misspelt name of a term’s file',
    { 'tags/kafak.md': '---\ntitle: Kafka\n---\n', 'categories/mesaging.md': '---\ntitle: M\n---\n' },
    [
      'categories/mesaging.md:1:1 term-unused no post has the category mesaging — rename the file to messaging.md if that is meant, or remove it',
      'tags/kafak.md:1:1 term-unused no post has the tag kafak — rename the file to kafka.md if that is meant, or remove it',
    ],
  ],
  [
    'a Mastodon account by its name',
    { 'authors/jane.md': '---\nname: Jane Example\nmastodon: "@jane@fosstodon.org"\n---\n' },
    [
      'authors/jane.md:3:11 value-invalid mastodon: “@jane@fosstodon.org” is not a web address — write https://fosstodon.org/@jane',
    ],
  ],
  [
    'a word after an address of the ledger',
    { 'urls.txt': '/blog/sound/\n/blog/x/ gnoe\n' },
    [
      'urls.txt:2:10 ledger-invalid “gnoe” follows the address /blog/x/ — write “/blog/x/ gone” if nothing succeeds it, or the address alone',
    ],
  ],
  [
    'a file named only by its day',
    { 'posts/2020-03-01.md': post('title: X\nauthor_staff_member: jane\ncategories: messaging') },
    [
      'posts/2020-03-01.md:1:1 date-missing the post has no date: its file name is the day alone — add date: 2020-03-01, or rename the file to 2020-03-01-x.md',
    ],
  ],
  [
    'text in other formats',
    { 'posts/y.rst': 'x', 'posts/2020-03-08-z.mkd': 'x' },
    [
      'posts/2020-03-08-z.mkd:1:1 file-type files of this kind are not published — rename it to 2020-03-08-z.md',
      'posts/y.rst:1:1 file-type files of this kind are not published — write its text into y.md, or save it as y.pdf',
    ],
  ],
  [
    'files of public/ that could run',
    { 'public/x.js': 'x', 'public/page.html': 'x' },
    [
      'public/page.html:1:1 public-type public/ publishes no .html files — remove it; docs/guide/writing.md lists the kinds that it publishes',
      'public/x.js:1:1 public-type public/ publishes no .js files — remove it; docs/guide/writing.md lists the kinds that it publishes',
    ],
  ],
])('%s', async (_, files, told) => expect(await said(files)).toEqual(told))
