/** Collects all redirects of a site: declared ones, verbatim file names, and earlier address patterns. */

import { isElsewhere } from '../../../core/addresses/elsewhere.ts'
import { addressKey } from '../../../core/addresses/urls.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { addressParts, typedCategories } from '../../entities/documents/make-document.ts'
import { postsKey, sectionNamed } from '../../entities/sections/section.ts'
import { siteIn } from '../../languages/site-languages.ts'
import type { Content, Post, PublishedDocument } from '../../model.ts'
import type { Document } from '../../parse/document.ts'
import { type AddressBook, type Claim, ownAddresses } from '../addresses.ts'
import { folderCaseProblems } from '../folder-case.ts'
import { postPattern } from '../folder-pattern.ts'
import { isSource, likelyPlace } from '../likely-place.ts'
import { siteMap } from '../site-map.ts'
import { type AddressedKeys, earlierAddresses, ownPath, verbatimRedirects } from './declared-redirects.ts'
import { type QueryRedirect, queryProblems, withoutQueries } from './query-redirects.ts'
import { type Redirect, redirectsFrom } from './redirect.ts'
import { servedAddresses } from './served-addresses.ts'
import { type SettledRedirects, settleRedirects } from './settle-redirects.ts'

export type RedirectSources = {
  root: string
  content: Content
  /** Invalid documents, whose redirects are validated too. */
  newcomers: readonly PublishedDocument[]
  /** Parsed posts and pages by path. */
  documents: ReadonlyMap<string, Document<AddressedKeys>>
  book: AddressBook
  /** The addresses of documents and their positions. */
  claims: readonly Claim[]
  /** Redirects declared by authors, categories and site.yml, as written. */
  written: readonly Redirect[]
}

/** Validates and resolves all redirects of a site. The returned ones lead to pages and files that exist. */
export function redirectsOf({
  root,
  content,
  newcomers,
  documents,
  book,
  claims,
  written,
}: RedirectSources): SettledRedirects & { queries: QueryRedirect[] } {
  const { site } = content
  // A document that does not own its address creates no redirects.
  const owners = [...content.pages, ...content.posts.toReversed(), ...newcomers].flatMap((document) => {
    const parsed = documents.get(document.path)
    return parsed && book.owner(document.url)?.path === document.path ? [{ document, parsed }] : []
  })
  const { redirects: typed, queries } = withoutQueries(
    [...owners.flatMap(({ document, parsed }) => redirectsFrom(parsed, document.url)), ...written].map((one) => ({
      ...one,
      from: ownPath(one.from, site.address),
    })),
  )
  const verbatim = owners.flatMap(({ document, parsed }) =>
    verbatimRedirects(document, parsed, patternOf(site, document)),
  )
  const served = servedAddresses(content, root)
  const settled = settleRedirects([...typed, ...verbatim], {
    book,
    served,
    isElsewhere: (url) => isElsewhere(site.address.base + url, site.elsewhere),
    advice: (url) => {
      const likely = likelyPlace(url, siteMap(content))?.place
      return likely && !isSource(url) ? `did you mean ${likely.url}?` : 'correct the address, or write the page'
    },
  })

  const answered = queries.filter(({ to }) => served.at(to) === 'page')
  // Implied redirects yield to anything else at the address, to published posts, and to older ones.
  const taken = new Set([...settled.redirects, ...settled.dormant].map(({ from }) => addressKey(from)))
  const isLive = ({ url }: { url: string }) => served.at(url) === 'page'
  const earlierOf = (posts: readonly Post[]) =>
    posts.flatMap((post) => {
      const parsed = documents.get(post.path)
      if (!parsed) return []
      const parts = addressParts(post, typedCategories(parsed.data), site)
      const { earlier_post_urls: patterns, time_zone: timeZone } = siteIn(site, post.language ?? '')
      const known = { patterns, pattern: patternOf(site, post), timeZone }
      return earlierAddresses(post, parts, parsed, known).filter(({ from }) => {
        const key = addressKey(from)
        return !taken.has(key) && !book.owner(from) && served.at(from) === undefined && taken.add(key)
      })
    })
  const oldestFirst = content.posts.toReversed().filter(({ section }) => section === postsKey)
  const earlier = earlierOf(oldestFirst.filter(isLive))
  return {
    redirects: [...settled.redirects, ...earlier].sort((a, b) => (a.from < b.from ? -1 : 1)),
    queries: answered,
    folders: settled.folders,
    dormant: [...settled.dormant, ...earlierOf(oldestFirst.filter((post) => !isLive(post)))],
    problems: [
      ...settled.problems,
      ...queryProblems(site, answered),
      ...hostProblems(content, settled),
      ...caseProblems(content, claims, settled.redirects),
    ],
  }
}

/** The pattern of a document's address. That of pages is not used: their folders are their address. */
function patternOf(
  whole: Content['site'],
  { path, language = '', section = postsKey }: PublishedDocument & Partial<Pick<Post, 'section'>>,
): string {
  const site = siteIn(whole, language)
  return section === postsKey ? postPattern(site, path) : sectionNamed(site, section).pattern
}

/** Returns warnings for folders of addresses that differ only in case. */
function caseProblems({ categories, tags, series, authors }: Content, claims: readonly Claim[], redirects: Redirect[]) {
  const lists = [...categories, ...tags, ...series, ...authors].map(({ url }) => `${url}page/`)
  const redirected = redirects.map(({ from, path, at }) => ({ url: from, path, at }))
  return folderCaseProblems([...ownAddresses, ...lists], [...claims, ...redirected])
}

/** On hosts without redirects, redirect pages are written for known addresses only, so folder redirects are incomplete. */
function hostProblems({ site }: Content, { folders }: Pick<SettledRedirects, 'folders'>): Problem[] {
  if (site.host !== 'none' && site.host !== 'github-pages') return []
  return folders.map(({ from, path, at }) =>
    problem(
      'redirect-host',
      path,
      at,
      `host: ${site.host} cannot redirect folders, so only those addresses in ${from}* that are in content/urls.txt are redirected`,
      'redirect each address, or set host: to the host of the site',
    ),
  )
}
