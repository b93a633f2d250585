/** A map of all addresses of the published site, against which links are checked. */
import { folderTarget } from '../../core/addresses/folder-redirects.ts'
import { addressKey, href } from '../../core/addresses/urls.ts'
import { Suggestions } from '../../core/problems/nearest.ts'
import { archivePeriods, archiveUrl } from '../lists/archive-periods.ts'
import { directoryPages } from '../lists/directory.ts'
import { pageCount } from '../lists/numbered-pages.ts'
import type { Content, Post, PublishedDocument } from '../model.ts'

export type Place =
  | { kind: 'document'; url: string; document: PublishedDocument }
  | { kind: 'unpublished'; url: string; document: PublishedDocument }
  | { kind: 'list'; url: string }
  | { kind: 'redirect'; url: string; to: string }

export type SiteMap = {
  /** Returns what is at a decoded address, ignoring case and a final slash. */
  at: (url: string) => Place | undefined
  /** Returns the document with a file path (from the site's root). */
  file: (path: string) => Place | undefined
  /** Returns the posts and pages with a file name, given with or without date and folder. */
  named: (name: string) => Place[]
  /** Returns the document with the most similar file name. */
  nearestNamed: (name: string, limit: number) => Place | undefined
  /** Returns what is at the most similar address. */
  nearestAt: (url: string, limit: number) => Place | undefined
}

/** Pages and files that every site has. */
const fixedPages = ['/', '/blog/', '/categories/', '/authors/', '/archive/', '/feeds/', '/search/', '/404.html']
const fixedFiles = ['/feed.xml', '/rss.xml', '/feed.json', '/sitemap.xml', '/robots.txt', '/llms.txt']

/** Builds the map of a site. */
export function siteMap(content: Content): SiteMap {
  const places = new Map<string, Place>()
  const files = new Map<string, Place>()
  const names = new Map<string, Place[]>()
  const add = (place: Place) => places.set(addressKey(place.url), place)
  for (const { from, to } of content.redirects) add({ kind: 'redirect', url: from, to })
  for (const url of listAddresses(content)) add({ kind: 'list', url })
  for (const document of [...content.pages, ...content.posts]) {
    const place: Place = {
      kind: document.state === 'published' ? 'document' : 'unpublished',
      url: document.url,
      document,
    }
    if (place.kind === 'document' || !places.has(addressKey(document.url))) add(place)
    files.set(document.path, place)
    for (const name of fileNames(document.path)) {
      const same = names.get(name)
      if (same) same.push(place)
      else names.set(name, [place])
    }
  }
  const inFolder = (url: string): Place | undefined => {
    const target = folderTarget(content.folderRedirects, url)
    const place = target === undefined ? undefined : places.get(addressKey(target))
    if (!place || place.kind === 'unpublished') return undefined
    return { kind: 'redirect', url, to: place.kind === 'redirect' ? place.to : place.url }
  }
  const at = (url: string) => places.get(addressKey(url)) ?? inFolder(url)
  const linkable = () => [...places.values()].flatMap((place) => (place.kind === 'unpublished' ? [] : place.url))
  // Built on first use: only dead links need suggestions.
  let nearNames: Suggestions | undefined
  let nearAddresses: Suggestions | undefined
  return {
    at,
    file: (path) => files.get(path),
    named: (name) => names.get(name) ?? [],
    nearestNamed: (name, limit) => {
      nearNames ??= new Suggestions(names.keys())
      const [meant] = nearNames.nearest(name, limit)
      return meant && names.get(meant.candidate)?.[0]
    },
    nearestAt: (url, limit) => {
      nearAddresses ??= new Suggestions(linkable())
      const [meant] = nearAddresses.nearest(url, limit)
      return meant && at(meant.candidate)
    },
  }
}

/** Returns the names a link may use for a file: `2020-01-02-x.md`, `2020-01-02-x` and `x`. An `index.md` is named by its folder. */
export function fileNames(path: string): string[] {
  const parts = path.split('/')
  const file = parts.at(-1) ?? ''
  const stem = file.replace(/\.[a-z]+$/i, '')
  const own = stem.toLowerCase() === 'index' ? (parts.at(-2) ?? stem) : stem
  return [
    ...new Set([stem.toLowerCase() === 'index' ? `${own}.md` : file, own, own.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')]),
  ]
}

/** Returns the addresses of all generated pages and files: front page, numbered lists, terms, people, archive, series, feeds. */
export function listAddresses(content: Content): string[] {
  const listed = content.posts.filter(isListed)
  const paged = (url: string, posts: Post[]) => [url, ...numbered(url, posts.length, content.site.page_size)]
  const byTerm = (pick: (post: Post) => { url: string }[]) =>
    [...groupByUrl(listed, pick)].flatMap(([url, posts]) => paged(url, posts))
  /** The numbered pages of an index that is too long for one page. */
  const index = (kind: 'categories' | 'tags' | 'series' | 'authors', urls: readonly string[]) => {
    const used = new Set(urls)
    const entries = content[kind]
      .filter(({ url }) => used.has(url))
      .map(({ name, url }) => ({ name, href: href(content.site.address, url), count: 0 }))
    const pages = directoryPages(entries, content.site.language)
    return pages.length > 1 ? pages.map((_, page) => `/${kind}/page/${page + 1}/`) : []
  }
  const tags = byTerm(({ tags }) => tags)
  const categories = byTerm(({ categories }) => categories)
  const people = byTerm(({ byline }) => byline.flatMap(({ url }) => (url === undefined ? [] : { url })))
  const series = [...groupByUrl(listed, ({ series }) => (series ? [series] : []))].map(([url]) => url)
  return [
    ...fixedPages,
    ...fixedFiles,
    ...paged('/blog/', listed).slice(1),
    ...archivePeriods(listed).map(archiveUrl),
    ...categories,
    ...index('categories', categories),
    ...index('tags', tags),
    ...index('series', series),
    ...index('authors', people),
    ...(tags.length > 0 ? ['/tags/', ...tags] : []),
    ...people,
    ...(series.length > 0 ? ['/series/', ...series] : []),
  ]
}

const numbered = (url: string, count: number, size: number) =>
  Array.from({ length: pageCount(count, size) }, (_, index) => `${url}page/${index + 1}/`)

/** Whether a post is listed: published and not `unlisted`. Only listed posts are in lists, counts, feeds, search and related posts. */
export const isListed = (post: { state: string; unlisted: boolean }) => post.state === 'published' && !post.unlisted

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
