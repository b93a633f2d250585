/** The last word on problems: the site's own severities, and what a file asks not to hear. */
import { compareProblems, type Problem } from '../../core/problems/problem.ts'
import { problemCodes } from '../../core/problems/problem-codes.ts'
import type { Author } from '../entities/people/authors.ts'
import type { Site } from '../entities/site/site.ts'
import type { Page, Post, Term } from '../model.ts'

type Judged = {
  site: Site
  posts: Post[]
  pages: Page[]
  partial: (Post | Page)[]
  authors: Author[]
  categories: Term[]
}

/** Applies `site.yml: problems` and `ignore:` (fixed codes are neither changed nor silenced), removes doubles, sorts. */
export function settledProblems(
  problems: readonly Problem[],
  { site, posts, pages, partial, authors, categories }: Judged,
): Problem[] {
  const ignored = new Map(
    [...posts, ...pages, ...partial, ...authors, ...categories].flatMap(({ path, ignore }) =>
      path && ignore.length > 0 ? [[path, new Set(ignore)] as const] : [],
    ),
  )
  const seen = new Set<string>()
  return problems
    .flatMap((found) => {
      if (problemCodes[found.code].fixed) return [found]
      const severity = site.problems[found.code] ?? found.severity
      return severity === 'off' || ignored.get(found.path)?.has(found.code) ? [] : [{ ...found, severity }]
    })
    .filter((found) => {
      const key = JSON.stringify(found)
      return !seen.has(key) && seen.add(key)
    })
    .sort(compareProblems)
}
