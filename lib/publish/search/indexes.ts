/** Which indexes a site's search has: one a language by whose rules posts are read, each cut so that one changed text costs no more than a part of it. */
import { groupBy } from '../../group-by.ts'
import type { PublishInput } from '../input.ts'
import type { PublishedPost } from '../published-input.ts'

export type IndexPart = {
  /** Its folder in the published site. */
  folder: string
  /** By whose rules its posts are read. */
  language: string
  /** The one that is loaded first, with the code. */
  main: boolean
  /** Oldest first: a new post leaves full parts as they are. */
  posts: PublishedPost[]
}

/**
 * Posts in one index. Pagefind cannot change an index, and takes some two seconds for a thousand posts; a reader loads the list
 * of pages of every part, which together weigh what that of one index would.
 */
const partSize = 1000

/** @returns the main one first; none for a site without posts */
export function indexParts(
  { site, published: { posts } }: Pick<PublishInput, 'site' | 'published'>,
  size = partSize,
): IndexPart[] {
  const main = mainLanguage(site.language, posts)
  const byLanguage = groupBy(posts.toReversed(), ({ lang }) => indexLanguage(primary(lang), main))
  const parts = [...byLanguage].flatMap(([language, members]) =>
    portions(members, size).map((posts, index) => {
      const first = language === main && index === 0
      const name = index === 0 ? language : `${language}-${index + 1}`
      return { folder: first ? 'pagefind/' : `pagefind/${name}/`, language, main: first, posts }
    }),
  )
  return parts.sort((a, b) => Number(b.main) - Number(a.main) || (a.folder < b.folder ? -1 : 1))
}

const portions = <Entry>(entries: readonly Entry[], size: number): Entry[][] =>
  Array.from({ length: Math.ceil(entries.length / size) }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  )

const primary = (language: string) => language.split('-')[0]?.toLowerCase() ?? language

/** The language whose index is loaded first: the site's own, or, where nothing is written in it, that of the newest post. */
function mainLanguage(language: string, posts: readonly PublishedPost[]): string | undefined {
  const own = primary(language)
  return posts.some(({ lang }) => primary(lang) === own) ? own : posts[0] && primary(posts[0].lang)
}

/**
 * A query is cut to its stem by the rules of the first index alone. Words of other languages are kept whole, since a stem is
 * mostly a beginning and beginnings are found; those written without spaces have to be told apart by their own rules.
 */
function indexLanguage(language: string, main: string | undefined): string {
  return language === main || ['zh', 'ja', 'th'].includes(language) ? language : 'und'
}
