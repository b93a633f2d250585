/** The addresses of all lists, which follow from the posts: the front page, terms, people, series, the archive and their numbered pages. */
import { href } from '../../core/addresses/urls.ts'
import { isListed } from '../entities/documents/state.ts'
import { postsKey } from '../entities/sections/section.ts'
import { contentIn, languageCodes } from '../languages/in-language.ts'
import { notFoundUrl, prefixesAll } from '../languages/site-languages.ts'
import { archivePeriods, archiveUrl, numberedMonths } from '../lists/archive-periods.ts'
import { directoryPages } from '../lists/directory.ts'
import { pageCount } from '../lists/numbered-pages.ts'
import { seriesNumbers, seriesUrl } from '../lists/series-pages.ts'
import type { Content, Post } from '../model.ts'

/** Pages and files that every site has. */
const fixedPages = ['/', '/blog/', '/categories/', '/authors/', '/archive/', '/feeds/', '/search/']
const fixedFiles = ['/feed.xml', '/rss.xml', '/feed.json', '/llms.txt']
const filesOfSite = ['/sitemap.xml', '/robots.txt']
/** Further addresses of a site whose languages all have a prefix. */
const choiceOfLanguages = ['/', '/llms.txt']

/** Returns the addresses of all generated pages and files: front page, numbered lists, terms, people, archive, series, feeds. */
export const listAddresses = (content: Content): string[] => [
  ...languageCodes(content).flatMap((language) => listsIn(contentIn(content, language))),
  ...filesOfSite,
  ...(prefixesAll(content.site) ? choiceOfLanguages : []),
]

function listsIn(content: Content): string[] {
  const { prefix } = content.site
  const all = content.posts.filter(isListed)
  const listed = all.filter(({ section }) => section === postsKey)
  const paged = (url: string, posts: Post[]) => [url, ...numbered(url, posts.length, content.site.page_size)]
  const byTerm = (pick: (post: Post) => { url: string }[]) =>
    [...groupByUrl(all, pick)].flatMap(([url, posts]) => paged(url, posts))
  /** The numbered pages of an index that is too long for one page. */
  const index = (kind: 'categories' | 'tags' | 'series' | 'authors', urls: readonly string[]) => {
    const used = new Set(urls)
    const entries = content[kind]
      .filter(({ url }) => used.has(url))
      .map(({ name, url }) => ({ name, href: href(content.site.address, url), count: 0 }))
    const pages = directoryPages(entries, content.site.language)
    return pages.length > 1 ? pages.map((_, page) => `${prefix}/${kind}/page/${page + 1}/`) : []
  }
  const tags = byTerm(({ tags }) => tags)
  const categories = byTerm(({ categories }) => categories)
  const people = byTerm(({ byline }) => byline.flatMap(({ url }) => (url === undefined ? [] : { url })))
  const parts = groupByUrl(all, ({ series }) => (series ? [series] : []))
  const series = [...parts.keys()]
  const furtherParts = [...parts].flatMap(([url, posts]) =>
    seriesNumbers(posts.length).map((number) => seriesUrl(url, number)),
  )
  return [
    ...[...fixedPages, ...fixedFiles].map((url) => prefix + url),
    notFoundUrl(content.site),
    ...paged(`${prefix}/blog/`, listed).slice(1),
    ...content.site.sections.flatMap(({ key, url }) =>
      key === postsKey
        ? []
        : [
            `${url}feed.xml`,
            ...paged(
              url,
              all.filter(({ section }) => section === key),
            ),
          ],
    ),
    ...archivePeriods(listed).map((period) => prefix + archiveUrl(period)),
    ...[...numberedMonths(listed)].flatMap(([month, pages]) => numberedPages(prefix + archiveUrl(month), pages)),
    ...categories,
    ...index('categories', categories),
    ...index('tags', tags),
    ...index('series', series),
    ...index('authors', people),
    ...(tags.length > 0 ? [`${prefix}/tags/`, ...tags] : []),
    ...people,
    ...(series.length > 0 ? [`${prefix}/series/`, ...series, ...furtherParts] : []),
  ]
}

const numbered = (url: string, count: number, size: number) => numberedPages(url, pageCount(count, size))

const numberedPages = (url: string, pages: number) =>
  Array.from({ length: pages }, (_, index) => `${url}page/${index + 1}/`)

/** Groups posts by the addresses of their terms or authors, in the order of posts. */
export function groupByUrl<Entry>(
  posts: readonly Entry[],
  pick: (post: Entry) => readonly { url: string }[],
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const post of posts)
    for (const { url } of pick(post)) {
      const group = groups.get(url)
      if (group) group.push(post)
      else groups.set(url, [post])
    }
  return groups
}
