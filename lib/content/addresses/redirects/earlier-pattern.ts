/** Detects former values of `post_url` from lost addresses of posts. */
import { groupBy } from '../../../core/group-by.ts'
import { addressParts } from '../../entities/documents/make-document.ts'
import { postsKey } from '../../entities/sections/section.ts'
import type { Post } from '../../model.ts'
import { fillPattern } from '../address-pattern.ts'

/** One post may have moved by itself, and needs a redirect of its own; two of the same form show the pattern. */
const enough = 2

/**
 * @param lost decoded addresses without a page
 * @returns the patterns that match at least two of them, most frequent first, each with its addresses in the given order
 */
export function earlierPatterns(lost: readonly string[], posts: readonly Post[]): Map<string, string[]> {
  // Only published posts can be redirect targets.
  const published = posts.filter(({ state, section }) => state === 'published' && section === postsKey)
  const bySlug = groupBy(published, ({ slug }) => slug)
  const found = new Map<string, string[]>()
  for (const url of lost)
    for (const pattern of new Set((bySlug.get(slugOf(url)) ?? []).flatMap((post) => patternOf(url, post))))
      found.set(pattern, [...(found.get(pattern) ?? []), url])
  const taken = new Set<string>()
  return new Map(
    [...found]
      .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
      .flatMap(([pattern, urls]) => {
        const own = urls.filter((url) => !taken.has(url))
        if (own.length < enough) return []
        for (const url of own) taken.add(url)
        return [[pattern, own] as const]
      }),
  )
}

/** Returns the last segment of an address without extension: `/2020/x.html` → `x`. */
const slugOf = (url: string) =>
  url
    .replace(/\/$|\.html$/, '')
    .split('/')
    .at(-1) ?? ''

/** Derives the pattern that produces an address for a post; empty if no pattern can. */
function patternOf(url: string, post: Post): string[] {
  const parts = addressParts(
    post,
    post.categories.map(({ name }) => name),
  )
  if (parts.date === '' || parts.slug === '') return []
  const [year = '', month = '', day = ''] = parts.date.split('-')
  const left = [
    [':year', year],
    [':month', month],
    [':day', day],
    [':category', parts.category],
  ].filter(([, value]) => value !== '')
  const pattern = url
    .split('/')
    .map((segment, index, all) => {
      // Each placeholder is used once: on 1 January the first 01 is the month.
      const place = left.findIndex(([, value]) => value === segment)
      if (place >= 0) return left.splice(place, 1)[0]?.[0] ?? segment
      const isLast = index === all.length - (url.endsWith('/') ? 2 : 1)
      return isLast ? segment.replace(parts.slug, ':slug') : segment
    })
    .join('/')
  return pattern.includes(':slug') && fillPattern(pattern, parts) === url ? [pattern] : []
}
