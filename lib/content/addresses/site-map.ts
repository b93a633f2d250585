/** A map of all addresses of the published site, against which links are checked. */
import { folderTarget } from '../../core/addresses/folder-redirects.ts'
import { addressKey } from '../../core/addresses/urls.ts'
import { groupBy } from '../../core/group-by.ts'
import { Suggestions } from '../../core/problems/nearest.ts'
import type { Content, PublishedDocument } from '../model.ts'
import { addressFault } from './addresses.ts'
import { listAddresses } from './list-addresses.ts'

export type Place =
  | { kind: 'document'; url: string; document: PublishedDocument }
  | { kind: 'unpublished'; url: string; document: PublishedDocument }
  /** An earlier address of an unpublished document: `url` is not that of the document. */
  | { kind: 'dormant'; url: string; document: PublishedDocument }
  | { kind: 'list'; url: string }
  | { kind: 'redirect'; url: string; to: string }

export type SiteMap = {
  /** Returns what is at a decoded address, ignoring case and a final slash. */
  at: (url: string) => Place | undefined
  /** Whether anything is at the first folder of an address or below it. */
  hasFolderOf: (url: string) => boolean
  /** Returns the document with a file path (from the site's root). */
  file: (path: string) => Place | undefined
  /** Returns the posts and pages with a file name, given with or without date and folder. */
  named: (name: string) => Place[]
  /** Returns the posts and pages with a title, whatever its case and punctuation. */
  titled: (title: string) => Place[]
  /** Returns the document with the most similar file name. */
  nearestNamed: (name: string, limit: number) => Place | undefined
  /** Returns what is at the most similar address. */
  nearestAt: (url: string, limit: number) => Place | undefined
}

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
    files.set(document.path, place)
    // An address that is refused leads nowhere, and must never be suggested.
    if (addressFault(document.url) !== null) continue
    if (place.kind === 'document' || !places.has(addressKey(document.url))) add(place)
    for (const name of fileNames(document.path)) {
      const same = names.get(name)
      if (same) same.push(place)
      else names.set(name, [place])
    }
  }
  for (const { from, to } of content.dormantRedirects) {
    const place = places.get(addressKey(to))
    if (place?.kind === 'unpublished' && !places.has(addressKey(from)))
      add({ kind: 'dormant', url: from, document: place.document })
  }
  const inFolder = (url: string): Place | undefined => {
    const target = folderTarget(content.folderRedirects, url)
    const place = target === undefined ? undefined : places.get(addressKey(target))
    if (!place) return undefined
    if (place.kind === 'unpublished' || place.kind === 'dormant')
      return { kind: 'dormant', url, document: place.document }
    return { kind: 'redirect', url, to: place.kind === 'redirect' ? place.to : place.url }
  }
  // Only wiki links ask for titles.
  let titles: ReadonlyMap<string, Place[]> | undefined
  const at = (url: string) => places.get(addressKey(url)) ?? inFolder(url)
  const linkable = () =>
    [...places.values()].flatMap(({ kind, url }) => (kind === 'unpublished' || kind === 'dormant' ? [] : url))
  // Built on first use: only dead links need suggestions.
  let nearNames: Suggestions | undefined
  let nearAddresses: Suggestions | undefined
  // Only dead links ask for folders.
  let tops: ReadonlySet<string> | undefined
  return {
    at,
    hasFolderOf: (url) => {
      tops ??= new Set([...places.keys()].map(topFolder))
      return tops.has(topFolder(addressKey(url)))
    },
    file: (path) => files.get(path),
    named: (name) => names.get(name) ?? [],
    titled: (title) => {
      titles ??= groupBy([...files.values()], (place) => ('document' in place ? titleKey(place.document.title) : ''))
      return titles.get(titleKey(title)) ?? []
    },
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

const topFolder = (key: string) => key.split('/')[1] ?? ''

const titleKey = (title: string) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

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
