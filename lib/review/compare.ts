/** Compares the content with its state at the base: which documents are new or changed, and which addresses are gone. */
import type { Content } from '../content/index.ts'
import { folderTarget } from '../core/addresses/folder-redirects.ts'
import { addressKey } from '../core/addresses/urls.ts'
import type { GoneAddress, ReviewedDocument } from './review.ts'

/** The properties common to documents of both sides. */
export type Reviewable = Omit<ReviewedDocument, 'change' | 'blocks' | 'lines' | 'hasPage'>

/** Everything that has its own file. */
export function reviewables({ posts, pages, authors, categories, tags, series }: Content): Reviewable[] {
  const terms = (kind: 'category' | 'tag' | 'series', some: Content['tags']) =>
    some.flatMap(({ path, name, url }) => (path ? [{ path, title: name, url, kind }] : []))
  const documents = (kind: 'post' | 'page', some: Content['posts'] | Content['pages']) =>
    some.map(({ path, title, url, state, unlisted, date }) => ({
      path,
      title,
      url,
      kind,
      state: state === 'published' ? (unlisted ? ('unlisted' as const) : undefined) : state,
      date: date || undefined,
    }))
  return [
    ...documents('post', posts),
    ...documents('page', pages),
    ...authors.map(({ path, name, url }) => ({ path, title: name, url, kind: 'author' as const })),
    ...terms('category', categories),
    ...terms('tag', tags),
    ...terms('series', series),
  ]
}

export type Comparison = {
  /** Current path → the document at the base; only for documents that are new (null) or changed. */
  ancestors: Map<string, Reviewable | null>
  gone: GoneAddress[]
}

/**
 * @param before the content at the base: at least every document whose file differs
 * @param differing paths of files that differ from the base, from the site's root
 */
export function compareContent(before: Content, now: Content, differing: ReadonlySet<string>): Comparison {
  const old = reviewables(before)
  const current = reviewables(now)
  const paths = new Set(current.map(({ path }) => path))
  const single = new Map(now.redirects.map(({ from, to }) => [addressKey(from), to]))
  const redirectOf = (url: string) => single.get(addressKey(url)) ?? folderTarget(now.folderRedirects, url)
  // A renamed file is matched to the document with its address, or to the one that its address redirects to.
  const moved = new Map(
    old.filter(({ path }) => !paths.has(path)).map((one) => [addressKey(redirectOf(one.url) ?? one.url), one]),
  )
  const byPath = new Map(old.map((one) => [one.path, one]))
  const ancestors = new Map(
    current
      .filter(({ path }) => differing.has(path))
      .map((one) => [one.path, byPath.get(one.path) ?? moved.get(addressKey(one.url)) ?? null]),
  )
  const dormant = now.dormantRedirects.map(({ from }) => from)
  return { ancestors, gone: goneAddresses(old, current, redirectOf, dormant) }
}

function goneAddresses(
  old: readonly Reviewable[],
  current: readonly Reviewable[],
  redirectOf: (url: string) => string | undefined,
  dormant: readonly string[],
): GoneAddress[] {
  const answers = (one: Reviewable) => one.state === undefined || one.state === 'unlisted'
  const standing = new Set(current.filter(answers).map(({ url }) => addressKey(url)))
  const withdrawn = new Set([...current.map(({ url }) => url), ...dormant].map(addressKey))
  return old
    .filter((one) => answers(one) && !standing.has(addressKey(one.url)))
    .map(({ url, title }) => {
      const to = redirectOf(url)
      if (to !== undefined) return { url, title, answer: { kind: 'redirect', to } }
      return { url, title, answer: { kind: withdrawn.has(addressKey(url)) ? 'gone' : 'nothing' } }
    })
}
