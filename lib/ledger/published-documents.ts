/** Every document with an address, and the earlier addresses of those that are not published. */
import type { Content, Publication } from '../content/index.ts'
import { addressKey } from '../core/addresses/urls.ts'
import type { Ledger, LedgerState } from './ledger.ts'

export type AddressedDocument = {
  /** Decoded, without base path. */
  url: string
  /** Source file from the site's root, `content/posts/x.md`; `content/site.yml` for a term without a file of its own. */
  path: string
  kind: 'post' | 'page' | 'author' | 'category' | 'tag' | 'series'
  state: LedgerState
  /** Day of the last significant change. */
  changed?: string | undefined
  /** Problem codes that the file silences. */
  ignore: string[]
}

/**
 * The earlier addresses of what is not published, each with the state of what it leads to. In a redirected folder only the
 * addresses in the ledger are known.
 */
export function dormantAddresses({ content, map }: Publication, ledger: Ledger | null) {
  const documents = publishedDocuments(content)
  const states = new Map(documents.map(({ url, state }) => [addressKey(url), state]))
  const single = content.dormantRedirects.map(({ from, to }) => ({ url: from, to }))
  const inFolders = (ledger?.lines ?? []).flatMap(({ url }) => {
    const place = content.folderRedirects.length > 0 ? map.at(url) : undefined
    return place?.kind === 'dormant' ? [{ url, to: place.document.url }] : []
  })
  return [...single, ...inFolders].flatMap(({ url, to }) => {
    const state = states.get(addressKey(to))
    return state === undefined || states.has(addressKey(url)) ? [] : [{ url, state }]
  })
}

/** Everything that has an address. An author or term without published posts counts as a draft. */
export function publishedDocuments({ posts, pages, authors, categories, tags, series }: Content): AddressedDocument[] {
  const listing = new Map<string, string>()
  for (const post of posts.filter(({ state, unlisted }) => state === 'published' && !unlisted))
    for (const { url } of [...post.categories, ...post.tags, ...post.byline, ...(post.series ? [post.series] : [])])
      if (url !== undefined) listing.set(url, later(listing.get(url), lastChange(post)))
  const own = (kind: 'post' | 'page') => (document: Content['posts'][number] | Content['pages'][number]) => ({
    url: document.url,
    path: document.path,
    kind,
    state: document.state === 'published' && document.unlisted ? ('unlisted' as const) : document.state,
    changed: lastChange(document),
    ignore: document.ignore,
  })
  const lists = <Entry extends { url: string; path?: string; ignore: string[] }>(
    kind: 'author' | 'category' | 'tag' | 'series',
    entries: readonly Entry[],
  ) =>
    entries.map(({ url, path = 'content/site.yml', ignore }) => ({
      url,
      path,
      kind,
      state: listing.has(url) ? ('published' as const) : ('draft' as const),
      changed: listing.get(url),
      ignore,
    }))
  return [
    ...posts.map(own('post')),
    ...pages.map(own('page')),
    ...lists('author', authors),
    ...lists('category', categories),
    ...lists('tag', tags),
    ...lists('series', series),
  ]
}

const lastChange = ({ date, updated }: { date?: string; updated?: { date: string } }) =>
  later(date, updated?.date) || undefined

const later = (a = '', b = '') => (a < b ? b : a)
