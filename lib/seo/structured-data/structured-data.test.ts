import { expect, test } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { getAuthorPage, getDocument, getTermPage, type PageView, type PostView } from '../../pages/index.ts'
import { siteFacts } from '../site-facts.ts'
import { structuredDataFaults, things } from '../testing/structured-data-faults.ts'
import { jsonLd } from './json-ld.ts'
import { homeData, listData } from './list-data.ts'
import { pageData } from './plain-page-data.ts'
import { postData } from './post-data.ts'
import { profileData } from './profile-data.ts'

const files = {
  'site.yml':
    'title: Tiny\ndescription: D.\nurl: https://example.org/sub/\nsocial: [{label: Code, url: https://example.net/t}]\n',
  'authors/jane.md':
    '---\nname: Jane Example\nposition: Keeper\nblurb: Keeps lamps.\ngithub: jane\nemail: j@example.org\n---\n',
  'pages/about.md': '---\ntitle: About\nlang: de\nupdated: 2021-02-03\n---\nText.\n',
  'posts/a.md': post({
    title: '"</script><!-- &"',
    categories: '[Data]',
    tags: '[x]',
    author: '[jane, Guest]',
    updated: '2020-03-04',
  }),
}

async function graphs() {
  const { publication } = await publishTiny(files)
  const site = siteFacts(publication.content.site)
  const document = getDocument(publication, '/blog/a/', 'published') as PostView
  const page = getDocument(publication, '/about/', 'published') as PageView
  const term = getTermPage(publication, 'categories', 'data', null)
  const author = getAuthorPage(publication, 'jane', null)
  if (!term || !author) throw new Error('The tiny site lacks a page')
  return {
    post: jsonLd(
      postData(document, site, {
        address: 'https://example.org/sub/blog/a/',
        here: 'https://example.org/sub/blog/a/',
        card: 'https://example.org/sub/og/blog/a.png',
      }),
    ),
    home: jsonLd(homeData(site)),
    page: jsonLd(pageData(page, site, { address: page.canonical, here: page.canonical })),
    list: jsonLd(listData(term, site, 'https://example.org/sub/categories/data/')),
    profile: jsonLd(profileData(author, site, 'https://example.org/sub/authors/jane/')),
  }
}

test('every thing has the properties that search engines require', async () => {
  for (const [name, text] of Object.entries(await graphs())) {
    expect(things(JSON.parse(text)).length, name).toBeGreaterThan(1)
    expect(structuredDataFaults(text), name).toEqual([])
  }
})

test.each([
  ['a posting without a picture', 'post', /"image":\[[^\]]*\],/, ''],
  ['a person without a name', 'post', '"Person","name":"Guest"', '"Person"'],
  ['a profile without a person', 'profile', '"mainEntity"', '"about"'],
  ['crumbs out of order', 'list', '"position":2', '"position":3'],
  ['a crumb without an address', 'list', /"item":"[^"]*categories\/"/, '"x":"y"'],
  ['an address that is not absolute', 'home', '"url":"https://example.org/sub/"', '"url":"/sub/"'],
  ['an invalid date', 'post', '2020-03-04', 'March'],
  ['an unknown type', 'page', '"WebPage"', '"Page"'],
] as const)('%s would be detected', async (_, page, from, to) => {
  const text = (await graphs())[page]
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  expect(structuredDataFaults(changed)).not.toEqual([])
})

test('a profile describes its person with everything known about them', async () => {
  const [page] = things(JSON.parse((await graphs()).profile))
  expect(page).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: 'Jane Example',
      jobTitle: 'Keeper',
      description: 'Keeps lamps.',
      url: 'https://example.org/sub/authors/jane/',
      sameAs: ['https://github.com/jane'],
    },
  })
})

test('a page that is neither a post nor a list is a plain web page', async () => {
  const [page] = things(JSON.parse((await graphs()).page))
  expect(page).toMatchObject({ '@type': 'WebPage', name: 'About', inLanguage: 'de', dateModified: '2021-02-03' })
})

test('a posting lists all its authors, with their page and accounts if any', async () => {
  const [posting] = things(JSON.parse((await graphs()).post))
  expect(posting).toMatchObject({
    '@type': 'BlogPosting',
    datePublished: '2020-01-02',
    dateModified: '2020-03-04',
    articleSection: ['Data'],
    author: [
      {
        '@type': 'Person',
        name: 'Jane Example',
        url: 'https://example.org/sub/authors/jane/',
        sameAs: ['https://github.com/jane'],
      },
      { '@type': 'Person', name: 'Guest' },
    ],
  })
})

test('a title cannot end the script element', async () => {
  const { post: text } = await graphs()
  expect(text).not.toContain('<')
  expect(things(JSON.parse(text))[0]?.headline).toBe('</script><!-- &')
})

test('the crumbs lead from the front page to the page itself', async () => {
  const list = things(JSON.parse((await graphs()).list)).find((thing) => thing['@type'] === 'BreadcrumbList')
  expect(things(list?.itemListElement).map(({ position, item }) => [position, item])).toEqual([
    [1, 'https://example.org/sub/'],
    [2, 'https://example.org/sub/categories/'],
    [3, 'https://example.org/sub/categories/data/'],
  ])
})

/** The graph of a post with these keys, and its posting. */
async function postingOf(keys: Record<string, string>) {
  const { publication } = await publishTiny({
    ...files,
    'authors/edda.md': '---\nname: Edda\n---\n',
    'posts/a.md': post(keys),
  })
  const document = getDocument(publication, '/blog/a/', 'published') as PostView
  const here = 'https://example.org/sub/blog/a/'
  const site = siteFacts(publication.content.site)
  const text = jsonLd(postData(document, site, { address: document.canonical, here, card: `${here}card.png` }))
  expect(structuredDataFaults(text).filter((fault) => !/author/.test(fault))).toEqual([])
  const all = things(JSON.parse(text))
  const posting: Record<string, unknown> = all[0] ?? {}
  return { all, posting }
}

test('editors, translators and illustrators of a text are not listed as its authors', async () => {
  const { posting } = await postingOf({
    author_staff_member: '[jane, {id: edda, role: Editor}]',
    author: '[{name: Tom, role: translator}, {name: Iris, role: illustrator}, {name: Co, role: co-author}]',
  })
  const names = (value: unknown) => things(value).flatMap(({ name }) => name ?? [])
  expect(names(posting.author)).toEqual(['Jane Example', 'Co'])
  expect(names(posting.editor)).toEqual(['Edda'])
  expect(names(posting.translator)).toEqual(['Tom'])
  expect(posting.contributor).toEqual([
    { '@type': 'Role', roleName: 'illustrator', contributor: { '@type': 'Person', name: 'Iris' } },
  ])
})

test('the author of a text without one is the publication', async () => {
  const { posting } = await postingOf({ author_staff_member: '[{id: edda, role: editor}]' })
  expect(posting.author).toEqual({ '@id': 'https://example.org/sub/#organization' })
})

test('a text from elsewhere is not published by this site, and its breadcrumbs lead to the page here', async () => {
  const { all, posting } = await postingOf({ canonical_url: 'https://other.example/a/' })
  expect(posting).toMatchObject({ url: 'https://other.example/a/' })
  expect(Object.keys(posting)).not.toEqual(expect.arrayContaining(['publisher']))
  expect(Object.keys(posting)).not.toEqual(expect.arrayContaining(['isPartOf']))
  expect(all.map((thing) => thing['@type'])).not.toContain('Organization')
  const crumbs = all.find((thing) => thing['@type'] === 'BreadcrumbList')
  expect(things(crumbs?.itemListElement).at(-1)?.item).toBe('https://example.org/sub/blog/a/')
  // Another address of the same site does not count as elsewhere.
  const own = await postingOf({ canonical_url: 'https://example.org/sub/other/' })
  expect(own.posting.publisher).toBeDefined()
})

test('a date with a time has its zone, by default the site’s; a date without a time stays a day', async () => {
  const zoned = await postingOf({ date: '2020-01-02T23:30:00+04:00', updated: '2020-03-04 10:00' })
  expect(zoned.posting).toMatchObject({
    datePublished: '2020-01-02T23:30:00+04:00',
    dateModified: '2020-03-04T10:00:00Z',
  })
  const days = await postingOf({ date: '2020-01-02' })
  expect(days.posting).toMatchObject({ datePublished: '2020-01-02', dateModified: '2020-01-02' })
})
