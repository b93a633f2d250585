/** Applies the settings of a site and its files to the problems of its content, and groups repeated advice. */
import type { Problem } from '../../core/problems/problem.ts'
import type { ProblemCode } from '../../core/problems/problem-codes.ts'
import { mergeRepeated } from '../../core/problems/repeated.ts'
import { reportedProblems } from '../../core/problems/settings.ts'
import { allTerms } from '../entities/taxonomies/term-files.ts'
import type { Content } from '../model.ts'

/** Applies `problems` of `site.yml` and the `ignore` lists of files. */
export function settledProblems(problems: readonly Problem[], content: Content): Problem[] {
  const { site, posts, pages, partial, authors } = content
  const ignored = new Map(
    [...posts, ...pages, ...partial, ...authors, ...allTerms(content)].flatMap(({ path, ignore }) =>
      path && ignore.length > 0 ? [[path, new Set(ignore)] as const] : [],
    ),
  )
  return reportedProblems(problems, {
    severities: site.problems,
    ignores: (path, code) => ignored.get(path)?.has(code) === true,
  })
}

/** Advice that would otherwise repeat on every other line of a file. */
const grouped: ReadonlySet<ProblemCode> = new Set(['link-text', 'link-insecure', 'image-alt-vague'])

/**
 * Reports repeated advice once per file, with a count.
 * @param problems in order of position; the first of each kind keeps its position
 */
export const oncePerFile = (problems: readonly Problem[]): Problem[] =>
  mergeRepeated(
    problems,
    ({ path, code }) => (grouped.has(code) ? `${code} ${path}` : undefined),
    ([first, ...others]) => ({
      ...first,
      message: `${first.message} (and ${others.length} more like it in this file)`,
    }),
  )
