/** Advice for sites with several featured posts: which one leads the front page. */
import { groupBy } from '../../../core/group-by.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { isListed } from '../../entities/documents/state.ts'
import { postsKey } from '../../entities/sections/section.ts'
import type { Post } from '../../model.ts'
import type { AdviceInput } from './advice-input.ts'

/** Reports each post that does not lead, so that `ignore:` in that post can confirm the intent. */
export function featured({ content: { posts }, documents }: AdviceInput): Problem[] {
  const listed = posts.filter((post) => post.section === postsKey && post.featured && isListed(post))
  return [...groupBy(listed, ({ language }) => language).values()].flatMap((some) => leadOf(some, documents))
}

function leadOf([lead, ...others]: readonly Post[], documents: AdviceInput['documents']): Problem[] {
  return others.map(({ path }) =>
    problem(
      'featured-several',
      path,
      documents.get(path)?.at('featured') ?? { line: 1, column: 1 },
      `${others.length + 1} posts are featured: ${lead?.path}, the newest, leads the front page, and the others follow it`,
      'remove featured: here, or write ignore: featured-several if this is intended',
    ),
  )
}
