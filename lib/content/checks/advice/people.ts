/** Authors whom no post names, and those without a picture among authors who have one. */
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { AdviceInput } from './advice-input.ts'

export function people({ content: { posts, authors } }: AdviceInput): Problem[] {
  const start = { line: 1, column: 1 }
  const named = new Set(posts.flatMap(({ byline }) => byline.map(({ id }) => id)))
  const pictured = authors.filter(({ image }) => image !== undefined).length
  // Where most have none, a drawn monogram is the site's own choice.
  const expected = pictured * 2 > authors.length
  return authors.flatMap(({ id, path, name, image }) => [
    ...(named.has(id)
      ? []
      : [
          problem(
            'author-unused',
            path,
            start,
            `no post names ${name} (${id}) as its author, so there is no page of theirs`,
            `write author_staff_member: ${id} in a post, or remove the file`,
          ),
        ]),
    ...(image !== undefined || !expected
      ? []
      : [
          problem(
            'author-no-picture',
            path,
            start,
            `${name} has no picture, as ${pictured} of ${authors.length} authors have; a monogram is drawn`,
            'add image_path:',
          ),
        ]),
  ])
}
