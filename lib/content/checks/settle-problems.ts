/** Applies the site's severities, the `ignore` lists of files and the grouping of repeated advice to problems. */
import { compareProblems, type Problem } from '../../core/problems/problem.ts'
import { type ProblemCode, problemCodes } from '../../core/problems/problem-codes.ts'
import type { Author } from '../entities/people/authors.ts'
import type { Site } from '../entities/site/site.ts'
import { allTerms } from '../entities/taxonomies/term-files.ts'
import type { Page, Post, Term } from '../model.ts'

type Judged = {
  site: Site
  posts: Post[]
  pages: Page[]
  partial: (Post | Page)[]
  authors: Author[]
  categories: Term[]
  tags: Term[]
  series: Term[]
}

/** Applies `problems` of `site.yml` and `ignore` of files (except to fixed codes), then deduplicates and sorts. */
export function settledProblems(problems: readonly Problem[], judged: Judged): Problem[] {
  const { site, posts, pages, partial, authors } = judged
  const ignored = new Map(
    [...posts, ...pages, ...partial, ...authors, ...allTerms(judged)].flatMap(({ path, ignore }) =>
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

/** Advice that would otherwise repeat on every other line of a file. */
const grouped: ReadonlySet<ProblemCode> = new Set(['link-text', 'link-insecure', 'image-alt-vague'])

/**
 * Reports repeated advice once per file, with a count.
 * @param problems in order of position; the first of each kind keeps its position
 */
export function oncePerFile(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>()
  const key = ({ path, code }: Problem) => `${code} ${path}`
  for (const one of problems) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  const seen = new Set<string>()
  return problems.flatMap((one) => {
    const count = counts.get(key(one)) ?? 1
    if (!grouped.has(one.code) || count === 1) return [one]
    if (seen.has(key(one))) return []
    seen.add(key(one))
    return [{ ...one, message: `${one.message} (and ${count - 1} more like it in this file)` }]
  })
}
