/** Reports roles of a byline that are almost a usual one: readers see the slip, and feeds take an editor for a contributor. */
import { nearest } from '../../../core/problems/nearest.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { Document } from '../../parse/document.ts'
import type { PostFrontMatter } from '../../schema/post.ts'

const usual = [
  'author',
  'co-author',
  'writer',
  'editor',
  'co-editor',
  'translator',
  'illustrator',
  'photographer',
  'reviewer',
  'contributor',
]

/** @param language of the document: in another one than English, `editora` is no slip */
export function roleProblems({ data, source, at }: Document<PostFrontMatter>, language: string): Problem[] {
  if (!/^en\b/i.test(language)) return []
  return (['author_staff_member', 'author_staff_member_editor', 'author'] as const).flatMap((key) =>
    (data[key] ?? []).flatMap(({ role }, index) => {
      if (role === undefined || usual.includes(role.toLowerCase())) return []
      const [meant] = nearest(role, usual)
      if (meant === undefined || role.toLowerCase() === `${meant}s`) return []
      return [
        problem(
          'author-role',
          source.path,
          at(key, index, 'role'),
          `the role ${role} is unusual`,
          `did you mean ${meant}?`,
        ),
      ]
    }),
  )
}
