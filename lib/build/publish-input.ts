/** Makes the plain data about the content that publishing works with (lib/publish/input.ts). */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  adminConfig,
  type Content,
  nextChange,
  type Publication,
  policyAdditions,
  type Site,
  siteIn,
} from '../content/index.ts'
import { addressKey } from '../core/addresses/urls.ts'
import type { Problem } from '../core/problems/problem.ts'
import { getPublished } from '../pages/index.ts'
import { type Ledger, ledgerPath, type PublishInput, parseLedger } from '../publish/index.ts'

/**
 * @param problems problems already reported for the content; publishing does not repeat them
 */
export function publishInput(publication: Publication, problems: readonly Problem[]): PublishInput {
  const { root, content } = publication
  const { site, folderRedirects, queryRedirects } = content
  const file = join(root, ledgerPath)
  const ledger = existsSync(file) ? readFileSync(file, 'utf8') : null
  return {
    site: {
      title: site.title,
      description: site.description,
      language: site.language,
      languages: languagesOf(site),
      words: site.words,
      origin: site.address.origin,
      base: site.address.base,
      idBase: (site.id_base ?? site.url).replace(/\/+$/, ''),
      feedSize: site.feed_size,
      cardFonts: site.card_fonts,
      rights: site.licence?.label,
      timeZone: site.time_zone,
      host: site.host,
      compress: site.compress,
      elsewhere: site.elsewhere,
      policy: policyAdditions(site),
      problems: site.problems,
    },
    admin: adminConfig(root, content),
    documents: publishedDocuments(content),
    dormant: dormantAddresses(publication, ledger === null ? null : parseLedger(ledger)),
    published: getPublished(publication),
    redirects: knownRedirects(publication, ledger),
    folderRedirects: folderRedirects.map(({ from, to, keepsRest }) => ({ from, to, keepsRest })),
    queryRedirects: queryRedirects.map(({ key, value, to }) => ({ key, value, to })),
    ledger,
    reported: problems.map(({ path, code, address }) => ({ path, code, address })),
    nextChange: nextChange(content),
  }
}

/** Undefined for a site with one language. */
const languagesOf = (site: Site) =>
  site.languages.length === 0
    ? undefined
    : site.languages.map(({ code }) => {
        const { prefix, title, description, words } = siteIn(site, code)
        return { code, prefix, title, description, words }
      })

/** Redirects of single addresses, including those in redirected folders that the ledger lists: hosts without redirects get a page for each. */
function knownRedirects({ content, map }: Publication, ledger: string | null): { from: string; to: string }[] {
  const single = content.redirects.map(({ from, to }) => ({ from, to }))
  if (content.folderRedirects.length === 0 || ledger === null) return single
  const known = new Set(single.map(({ from }) => addressKey(from)))
  const inFolders = parseLedger(ledger).lines.flatMap(({ url, gone }) => {
    const place = gone || known.has(addressKey(url)) ? undefined : map.at(url)
    return place?.kind === 'redirect' ? [{ from: url, to: place.to }] : []
  })
  return [...single, ...inFolders]
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
export function publishedDocuments({
  posts,
  pages,
  authors,
  categories,
  tags,
  series,
}: Content): PublishInput['documents'] {
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
