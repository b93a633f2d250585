/** Which indexes a site's search has: one a language by whose rules posts are read, each cut so that one changed text costs no more than a part of it. */
import { groupBy } from '../../../core/group-by.ts'
import type { PublishInput } from '../../input.ts'
import { pageEntry, type SearchEntry } from './indexed-page.ts'

export type IndexPart = {
  /** Its folder in the published site. */
  folder: string
  /** By whose rules its texts are read. */
  language: string
  /** The one that is loaded first, with the code. */
  main: boolean
  /** Pages, which seldom change, then posts from the oldest: a new post leaves what stands before it as it is. */
  entries: SearchEntry[]
}

/**
 * Posts in one part. Pagefind cannot change an index, and takes some two seconds for a thousand posts, which is what an edit waits for. A
 * reader loads the list of pages of every part, which together weigh what that of one index would, with a request for each: a large site
 * has larger parts, and no more than a dozen.
 */
const partSize = (posts: number) => [250, 500, 1000].find((size) => posts <= size * 12) ?? 1000

/** @returns the main one first; none for a site without posts and pages */
export function indexParts(
  { site, published: { posts, pages } }: Pick<PublishInput, 'site' | 'published'>,
  size = partSize(posts.length),
): IndexPart[] {
  const entries = [...pages.map(pageEntry), ...posts.toReversed()]
  const main = mainLanguage(site.language, [...posts, ...entries])
  const byLanguage = groupBy(entries, ({ lang }) => indexLanguage(primary(lang), main))
  const parts = [...byLanguage].flatMap(([language, members]) =>
    portions(members, size).map((entries, index) => {
      const first = language === main && index === 0
      const name = index === 0 ? language : `${language}-${index + 1}`
      return { folder: first ? 'pagefind/' : `pagefind/${name}/`, language, main: first, entries }
    }),
  )
  return parts.sort((a, b) => Number(b.main) - Number(a.main) || (a.folder < b.folder ? -1 : 1))
}

/** Pages go into the first portion and count for nothing, so that a new page moves no post into another one. */
function portions(entries: readonly SearchEntry[], size: number): SearchEntry[][] {
  const pages = entries.filter(({ date }) => date === undefined)
  const posts = entries.filter(({ date }) => date !== undefined)
  const count = Math.max(1, Math.ceil(posts.length / size))
  return Array.from({ length: count }, (_, index) => [
    ...(index === 0 ? pages : []),
    ...posts.slice(index * size, (index + 1) * size),
  ])
}

const primary = (language: string) => language.split('-')[0]?.toLowerCase() ?? language

/** The language whose index is loaded first: the site's own, or, where nothing is written in it, that of the first document. */
function mainLanguage(language: string, documents: readonly SearchEntry[]): string | undefined {
  const own = primary(language)
  return documents.some(({ lang }) => primary(lang) === own) ? own : documents[0] && primary(documents[0].lang)
}

/**
 * A query is cut to its stem by the rules of the first index alone. Words of other languages are kept whole, since a stem is
 * mostly a beginning and beginnings are found; those written without spaces have to be told apart by their own rules.
 */
function indexLanguage(language: string, main: string | undefined): string {
  return language === main || ['zh', 'ja', 'th'].includes(language) ? language : 'und'
}
