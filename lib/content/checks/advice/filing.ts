/** Advice about posts without a category, and about files of categories, tags and series that no post uses. */
import { nearest } from '../../../core/problems/nearest.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { postsKey } from '../../entities/sections/section.ts'
import { termFolder } from '../../entities/taxonomies/terms.ts'
import type { AdviceInput } from './advice-input.ts'

function unusedRemedy(path: string, slug: string, used: ReadonlySet<string>): string {
  const [meant] = nearest(slug, used)
  const extension = /\.\w+$/.exec(path)?.[0] ?? ''
  return meant ? `rename the file to ${meant}${extension} if that is meant, or remove it` : 'use it, or remove the file'
}

export function filing({ content, termFiles }: AdviceInput): Problem[] {
  const { posts, categories } = content
  const start = { line: 1, column: 1 }
  const unused = (['category', 'tag', 'series'] as const).flatMap((kind) => {
    const used = new Set(content[termFolder[kind]].map(({ slug }) => slug))
    return termFiles[kind].flatMap(({ slug, path }) =>
      path === undefined || used.has(slug)
        ? []
        : [problem('term-unused', path, start, `no post has the ${kind} ${slug}`, unusedRemedy(path, slug, used))],
    )
  })
  const unfiled = posts.filter(
    (post) => post.section === postsKey && post.categories.length === 0 && post.state !== 'draft' && !post.unlisted,
  )
  return [
    ...unused,
    ...unfiled.flatMap(({ path, language }) => {
      const names = categories
        .filter((category) => category.language === language)
        .map(({ spellings, slug }) => spellings[0] ?? slug)
      // A site without any categories evidently does not want them.
      if (names.length === 0) return []
      const offered = names.slice(0, 6).join(', ') + (names.length > 6 ? ', …' : '')
      const remedy = `add categories: with one of ${offered}`
      return [problem('category-missing', path, start, 'the post has no category', remedy)]
    }),
  ]
}
