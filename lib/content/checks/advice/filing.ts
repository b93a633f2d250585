/** Advice about posts without a category and categories without posts. */
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { AdviceInput } from './advice-input.ts'

export function filing({ content: { posts, categories }, categoryFiles }: AdviceInput): Problem[] {
  const start = { line: 1, column: 1 }
  const used = new Set(categories.map(({ slug }) => slug))
  const unused = categoryFiles.flatMap(({ slug, path }) =>
    path === undefined || used.has(slug)
      ? []
      : [problem('term-unused', path, start, `no post has the category ${slug}`, 'use it, or remove the file')],
  )
  // A site without any categories evidently does not want them.
  if (used.size === 0) return unused
  const names = categories.map(({ spellings, slug }) => spellings[0] ?? slug)
  const offered = names.slice(0, 6).join(', ') + (names.length > 6 ? ', …' : '')
  const unfiled = posts.filter((post) => post.categories.length === 0 && post.state !== 'draft' && !post.unlisted)
  return [
    ...unused,
    ...unfiled.map(({ path }) =>
      problem('category-missing', path, start, 'the post has no category', `add categories: with one of ${offered}`),
    ),
  ]
}
