/** Advice about authors without posts, and about authors without a picture on sites where most have one. */
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { oncePerFile } from '../../languages/once-per-file.ts'
import type { AdviceInput } from './advice-input.ts'

export function people({ content }: AdviceInput): Problem[] {
  const { posts } = content
  const authors = oncePerFile(content.authors)
  const start = { line: 1, column: 1 }
  // An invalid post names its authors too.
  const invalid = content.partial.filter((document) => 'byline' in document)
  const named = new Set([...posts, ...invalid].flatMap(({ byline }) => byline.map(({ id }) => id)))
  const pictured = authors.filter(({ image }) => image !== undefined).length
  // Where most authors have no picture, monograms are evidently the site's choice.
  const expected = pictured * 2 > authors.length
  return authors.flatMap(({ id, path, name, image }) => [
    ...(named.has(id)
      ? []
      : [
          problem(
            'author-unused',
            path,
            start,
            `no post names ${name} (${id}) as its author, so they have no page`,
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
            `${name} has no picture, unlike ${pictured} of ${authors.length} authors; a monogram is shown instead`,
            'add image_path:',
          ),
        ]),
  ])
}
