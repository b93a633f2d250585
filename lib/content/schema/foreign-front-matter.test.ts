import { expect, it } from 'vitest'
import { loadTiny, publishTiny } from '../testing/tiny-site.ts'

const read = async (text: string, path = 'posts/x.md') => {
  const { content, said } = await loadTiny({ [path]: text })
  return { post: content.posts[0], redirects: content.redirects, dialects: content.dialects, said }
}

it('Zola: a taxonomy without an equivalent is named', async () => {
  const { post, said } = await read(
    '+++\ntitle = "T"\ndate = 2020-01-02\n[taxonomies]\nauthors = ["jane"]\ntags = ["a"]\npeople = ["Ada"]\n+++\nText.\n',
  )
  expect(post?.tags).toMatchObject([{ name: 'a' }])
  expect(said).toEqual([expect.stringMatching(/warning {2}key-unknown {2}the key taxonomies\.people is unknown/)])
})

it('Jekyll: the picture of Minimal Mistakes', async () => {
  const { post } = await read(
    '---\ntitle: T\nauthor: jane\ndate: 2020-01-02\nheader:\n  overlay_image: /images/none.jpg\n  caption: Photo by Ada\n---\nText.\n',
  )
  expect(post).toMatchObject({ image: '/images/none.jpg', image_caption: 'Photo by Ada' })
})

it('Hugo: TOML front matter, tables, dates with a zone, lists over several lines', async () => {
  const { post, said } = await read(
    `+++
title = "A [bracket] = 1" # a comment
date = 2019-05-28T21:57:44-04:00
lastmod = 2020-02-03
draft = false
authors = ["jane"]
description = """
One sentence."""
tags = [
  "Queues",
  'Hulls',
]
images = ["/images/none.jpg"]
weight = 3

[params]
price = 4.5
+++
The **text**.
`,
  )
  expect(said).toEqual([])
  expect(post).toMatchObject({
    title: 'A [bracket] = 1',
    date: '2019-05-28',
    updated: { date: '2020-02-03' },
    state: 'published',
    description: 'One sentence.',
    tags: [{ name: 'Queues' }, { name: 'Hulls' }],
    image: '/images/none.jpg',
    extra: { price: '4.5' },
    byline: [{ name: 'Jane Example' }],
  })
  expect(post?.body.text().trim()).toBe('The **text**.')
})

it('Hugo: JSON front matter, with a brace of its own in the text', async () => {
  const { post, said } = await read(
    '{\n\t"title": "A \\"quoted\\" word",\n\t"date": "2020-01-02",\n\t"author": "jane",\n\t"categories": ["Rust"]\n}\nText with }.\n',
  )
  expect(said).toEqual([])
  expect(post).toMatchObject({ title: 'A "quoted" word', categories: [{ name: 'Rust' }] })
  expect(post?.body.text().trim()).toBe('Text with }.')
})

it('Hugo: the later of date and publishDate publishes, expiryDate withdraws', async () => {
  const dates = 'date: 2020-01-02\npublishDate: 2027-01-02\nexpiryDate: 2028-01-02\n'
  const { post } = await read(`---\ntitle: T\nauthor: jane\n${dates}---\nText.\n`)
  expect(post).toMatchObject({ state: 'scheduled', date: '2027-01-02', expires: '2028-01-02' })
})

it('Zola: path, aliases from the root of the site, taxonomies and extra', async () => {
  const { post, redirects, dialects, said } = await read(
    `+++
path = "2016/09/29/Rust-1.12"
title = "T"
aliases = ["2016/09/29/Rust-1.12.html", "releases/1.12"]
template = "post.html"
[taxonomies]
tags = ["Releases"]
authors = ["jane"]
[extra]
release = true
+++
Text.
`,
  )
  expect(said).toEqual([])
  expect(post).toMatchObject({
    url: '/2016/09/29/Rust-1.12/',
    date: '2016-09-29',
    tags: [{ name: 'Releases' }],
    byline: [{ name: 'Jane Example' }],
    extra: { release: 'true' },
  })
  expect(dialects).toEqual([{ name: 'Zola', posts: 1 }])
  expect(redirects.map(({ from }) => from)).toEqual(['/2016/09/29/Rust-1.12.html', '/releases/1.12/'])
})

it('Astro, Docusaurus, Eleventy, Obsidian and nanoc: dates, pictures and switches under their own names', async () => {
  const one = async (keys: string) => {
    const { post, said } = await read(`---\ntitle: T\n${keys}\n---\nText.\n`, 'posts/x.md')
    return { ...post, said }
  }
  expect(
    await one("pubDatetime: 2022-07-08T00:00:00Z\nmodDatetime: 2022-08-01\nauthor: jane\nogImage: ''"),
  ).toMatchObject({
    date: '2022-07-08',
    updated: { date: '2022-08-01' },
    said: [],
  })
  expect(
    await one("pubDate: 'Jul 08 2022'\nauthor: jane\nheroImage: {src: ../../assets/a.jpg, alt: A hull.}"),
  ).toMatchObject({ date: '2022-07-08', image: '../../assets/a.jpg', image_alt: 'A hull.', said: [] })
  expect(
    await one('date: 2022-07-08\nauthor: jane\nhide_table_of_contents: true\nlast_update: {date: 2022-07-09}'),
  ).toMatchObject({ toc: false, updated: { date: '2022-07-09' }, said: [] })
  expect(await one('date: 2022-07-08\nauthor: jane\neleventyExcludeFromCollections: true')).toMatchObject({
    unlisted: true,
    said: [],
  })
  expect(await one('created: 2022-07-08\nauthor: jane\npublish: false')).toMatchObject({
    date: '2022-07-08',
    state: 'draft',
  })
  expect(await one('created_at: 2022-07-08\nkind: article\nauthor_name: jane')).toMatchObject({
    date: '2022-07-08',
    said: [],
  })
})

it('a key of ours wins, and a mistake is told under the key as typed', async () => {
  const { post, said } = await read('---\ntitle: T\nauthor: jane\ndate: 2020-01-02\npubDate: 2021-01-02\n---\nText.\n')
  expect(post?.date).toBe('2020-01-02')
  expect(said).toEqual([])
  const wrong = await read('---\ntitle: T\nauthor: jane\npubDate: soon\n---\nText.\n', 'posts/x.md')
  expect(wrong.said.join('\n')).toMatch(/x\.md:4:10 {2}error {2}date-invalid/)
})

it('Docusaurus: authors.yml and tags.yml beside the posts', async () => {
  const authors = `# All of us.
kim:
  name: Kim Lund
  title: Engineer
  url: https://example.org/kim
  image_url: https://pictures.example/kim.png
  socials:
    x: kimlund
    github: kim
'sol':
  name: Sol
  potition: Editor
`
  const { content, said } = await loadTiny({
    'posts/authors.yml': authors,
    'posts/tags.yml': "news:\n  label: 'Project News'\n  description: What happened.\n  permalink: /news\n",
    'posts/x.md': '---\ntitle: T\ndate: 2020-01-02\nauthors: [kim, sol]\ntags: [news]\n---\nText.\n',
  })
  expect(said).toEqual([
    expect.stringMatching(/posts\/authors\.yml:12:3 {2}\w+ {2}key-misspelt .*did you mean position\?/),
  ])
  expect(content.dialects).toEqual([{ name: 'Docusaurus', posts: 1 }])
  expect(content.authors.find(({ id }) => id === 'kim')).toMatchObject({
    name: 'Kim Lund',
    position: 'Engineer',
    links: expect.arrayContaining([expect.objectContaining({ url: 'https://x.com/kimlund' })]),
  })
  expect(content.posts[0]).toMatchObject({
    byline: [{ name: 'Kim Lund' }, { name: 'Sol' }],
    tags: [{ name: 'Project News', slug: 'news' }],
  })
})

it('a note of Obsidian without a title has the name of its file', async () => {
  const { post, said } = await read('---\ncreated: 2020-01-02\nauthor: jane\n---\nText.\n', 'posts/On lamps, a Note.md')
  expect(said).toEqual([])
  expect(post).toMatchObject({ title: 'On lamps, a Note' })
})

it('a title is read from the first heading if front matter has none, and the text keeps its lines', async () => {
  const body = '\n# On `lamps`: a *note* {#lamps}\n\nText with a [dead link](/none/).\n'
  const { publication, said } = await publishTiny({
    'posts/x.md': `---\nauthor: jane\ndate: 2020-01-02\n---\n${body}`,
    'posts/y.md': '---\ntitle: ""\nauthor: jane\ndate: 2020-01-03\n---\n# Empty\n',
  })
  const x = publication.content.posts.find(({ slug }) => slug === 'x')
  expect(x).toMatchObject({ title: 'On lamps: a note' })
  expect(x?.body.text()).toBe('\n\n\nText with a [dead link](/none/).\n')
  expect(said.find((one) => one.includes('link-dead'))).toMatch(/x\.md:8:13 /)
  expect(said.find((one) => one.includes('value-invalid'))).toMatch(/y\.md:2:8 /)
})

it.each([
  ['the name of the file', 'posts/2020-01-02-on-lamps.md', 'Text.\n\n# Later\n', 'title: on lamps'],
  ['nothing for the note of a day', 'posts/2020-01-02.md', 'Text.\n', 'title:'],
])('for a missing title, the check suggests %s', async (_, path, body, line) => {
  const { said } = await loadTiny({ [path]: `---\nauthor: jane\ndate: 2020-01-02\n---\n${body}` })
  expect(said.find((one) => one.includes('value-missing'))).toMatch(new RegExp(`add ${line}$`))
})

it.each([
  ['date: March 5, 2020', { date: '2020-03-05' }],
  ['date: Thu Mar 05 2020 10:00:00 GMT+0200 (CEST)', { date: '2020-03-05', clock: 'T10:00:00+02:00' }],
  ['publishedAt: 5 March 2020 8:05 pm', { date: '2020-03-05', clock: 'T20:05:00' }],
  ['published: 2020-03-05', { date: '2020-03-05' }],
])('a date under another key or in words is read: %s', async (line, date) => {
  const { post, said } = await read(`---\ntitle: T\nauthor: jane\n${line}\n---\nText.\n`)
  expect(said).toEqual([])
  expect(post).toMatchObject(date)
})

it.each([
  ['permalink: nowhere', '/nowhere/'],
  ['permalink: /layout/overlay', '/layout/overlay/'],
  ['permalink: /layout/index.html', '/layout/'],
  ['permalink: "/notes/{{ page.fileSlug }}/index.html"', '/notes/x/'],
  ['abbrlink: 4a17b156', '/blog/4a17b156/'],
])('an address is read as another system means it: %s', async (line, url) => {
  const { post, said } = await read(`---\ntitle: T\nauthor: jane\ndate: 2020-01-02\n${line}\n---\nText.\n`)
  expect(said).toEqual([])
  expect(post).toMatchObject({ url })
})

it.each([
  ['headless: true', 'draft'],
  ['build: {render: never}', 'draft'],
  ['permalink: false', 'draft'],
  ['password: secret', 'draft'],
  ['private: true', 'draft'],
  ['isDraft: true', 'draft'],
  ['hidden: true', 'published'],
])('what was not public does not become public: %s', async (line, state) => {
  const { post } = await read(`---\ntitle: T\nauthor: jane\ndate: 2020-01-02\n${line}\n---\nText.\n`)
  expect(post).toMatchObject({ state, unlisted: state === 'published' })
})

it('values in the forms of Hexo, Hugo, Docusaurus and VuePress are read', async () => {
  const { post, said } = await read(
    `---
title: T
authors: [{key: jane, title: Guest}]
date: 2020-01-02
description: ""
lang: ''
categories:
  - [Diary, Games]
  - [Diary]
tags: [{label: One, permalink: /one}, two]
series: [North, South]
cover: /images/none.jpg
---
Text.
`,
  )
  expect(said).toEqual([])
  expect(post).toMatchObject({
    byline: [{ name: 'Jane Example' }],
    categories: [{ name: 'Diary' }, { name: 'Games' }],
    tags: [{ name: 'One' }, { name: 'two' }, { name: 'South' }],
    series: { name: 'North' },
    image: '/images/none.jpg',
  })
  const { post: other, said: none } = await read(
    '---\ntitle: T\nauthor: jane\ndate: 2020-01-02\ncategory: [Guide]\ntag: [page]\n---\nText.\n',
  )
  expect(none).toEqual([])
  expect(other).toMatchObject({ categories: [{ name: 'Guide' }], tags: [{ name: 'page' }] })
})
