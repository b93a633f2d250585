import { expect, test } from 'vitest'
import { getAuthorPage, getDocument, getTermPage, type PostView } from '../content/index.ts'
import { post, publishTiny } from '../content/tiny-site.ts'
import { homeData, jsonLd, listData, postData, profileData, siteFacts } from './index.ts'

const files = {
  'site.yml':
    'title: Tiny\ndescription: D.\nurl: https://example.org/sub/\nsocial: [{label: Code, url: https://example.net/t}]\n',
  'authors/jane.md': '---\nname: Jane Example\nposition: Keeper\ngithub: jane\nemail: j@example.org\n---\n',
  'posts/a.md': post({
    title: '"</script><!-- &"',
    categories: '[Data]',
    tags: '[x]',
    author: '[jane, Guest]',
    updated: '2020-03-04',
  }),
}

/** Every thing of a graph, however deep, that has a type. */
function things(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(things)
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(things)
  return '@type' in value ? [{ ...value }, ...below] : below
}

/** What search engines document as required or recommended for a type. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  BlogPosting: ['headline', 'image', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage'],
  Person: ['name'],
  Organization: ['name', 'url', 'logo'],
  WebSite: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name'],
  ProfilePage: ['mainEntity'],
  CollectionPage: ['name', 'url'],
}

async function graphs() {
  const { publication } = await publishTiny(files)
  const site = siteFacts(publication.content.site)
  const document = getDocument(publication, '/blog/a/', 'published') as PostView
  const term = getTermPage(publication, 'categories', 'data', null)
  const author = getAuthorPage(publication, 'jane', null)
  if (!term || !author) throw new Error('The tiny site lacks a page')
  return {
    post: jsonLd(
      postData(document, site, {
        address: 'https://example.org/sub/blog/a/',
        card: 'https://example.org/sub/og/blog/a.png',
      }),
    ),
    home: jsonLd(homeData(site)),
    list: jsonLd(listData(term, site, 'https://example.org/sub/categories/data/')),
    profile: jsonLd(profileData(author, site, 'https://example.org/sub/authors/jane/')),
  }
}

test('every thing has what search engines want of it, and addresses are absolute', async () => {
  for (const text of Object.values(await graphs())) {
    const found = things(JSON.parse(text))
    for (const thing of found)
      for (const key of wanted[String(thing['@type'])] ?? []) expect(thing, String(thing['@type'])).toHaveProperty(key)
    for (const [, value] of found.flatMap((thing) => Object.entries(thing)))
      if (typeof value === 'string' && value.startsWith('/')) throw new Error(`${value} is not absolute`)
  }
})

test('a posting names everyone who wrote it, with a page and accounts where there are', async () => {
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

test('a title that would end the script element cannot', async () => {
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
