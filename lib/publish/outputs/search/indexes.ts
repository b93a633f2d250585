/** The search indexes of a site: one per language, each divided so that a changed text costs only one part. */
import { groupBy } from '../../../core/group-by.ts'
import type { PublishInput } from '../../input.ts'
import { type SearchEntry, searchEntries } from './search-entry.ts'

export type IndexPart = {
  /** Its folder in the published site. */
  folder: string
  /** The language whose rules apply to its texts. */
  language: string
  /** Addresses in the index begin after it: `''` or `/de`. */
  prefix: string
  /** The index that is loaded first, with the code. */
  main: boolean
  /** Pages, people and categories, which seldom change, then posts, oldest first: a new post leaves earlier parts unchanged. */
  entries: SearchEntry[]
}

/**
 * Posts in one part. Pagefind cannot update an index, and takes about two seconds for a thousand posts, which an edit has to wait for. A
 * reader loads the page list of every part, one request each; together they weigh as much as that of a single index. So a large site
 * has larger parts, and at most a dozen.
 */
const partSize = (posts: number) => [250, 500, 1000].find((size) => posts <= size * 12) ?? 1000

/**
 * @param prefix of the addresses of the language, below which its index is
 * @returns the main index first; none for a site without content
 */
export function indexParts(
  { site, published, prefix = '' }: Pick<PublishInput, 'site' | 'published'> & { prefix?: string },
  size = partSize(published.posts.length),
): IndexPart[] {
  const entries = searchEntries(published, site.language)
  const main = mainLanguage(site.language, [...published.posts, ...entries])
  const byLanguage = groupBy(entries, ({ lang }) => indexLanguage(primary(lang), main))
  const parts = [...byLanguage].flatMap(([language, members]) =>
    portions(members, size).map((entries, index) => {
      const first = language === main && index === 0
      const name = index === 0 ? language : `${language}-${index + 1}`
      return {
        folder: `${prefix}/pagefind/${first ? '' : `${name}/`}`.slice(1),
        language,
        prefix,
        main: first,
        entries,
      }
    }),
  )
  return parts.sort((a, b) => Number(b.main) - Number(a.main) || (a.folder < b.folder ? -1 : 1))
}

/** Entries other than posts go into the first part and don't count towards its size, so that a new page moves no post into another part. */
function portions(entries: readonly SearchEntry[], size: number): SearchEntry[][] {
  const others = entries.filter(({ kind }) => kind !== 'post')
  const posts = entries.filter(({ kind }) => kind === 'post')
  const count = Math.max(1, Math.ceil(posts.length / size))
  return Array.from({ length: count }, (_, index) => [
    ...(index === 0 ? others : []),
    ...posts.slice(index * size, (index + 1) * size),
  ])
}

const primary = (language: string) => language.split('-')[0]?.toLowerCase() ?? language

/** The language whose index is loaded first: the site's own, or that of the first document if nothing is written in it. */
function mainLanguage(language: string, documents: readonly { lang: string }[]): string | undefined {
  const own = primary(language)
  return documents.some(({ lang }) => primary(lang) === own) ? own : documents[0] && primary(documents[0].lang)
}

/**
 * Queries are stemmed by the rules of the first index only. Words of other languages are not stemmed, since a stem is mostly a
 * prefix, and prefixes match; languages without spaces have to be segmented by their own rules.
 */
function indexLanguage(language: string, main: string | undefined): string {
  return language === main || ['zh', 'ja', 'th'].includes(language) ? language : 'und'
}
