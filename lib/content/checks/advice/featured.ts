/** Several featured posts: which one leads. */
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { isListed } from '../../addresses/site-map.ts'
import type { AdviceInput } from './advice-input.ts'

/** Named at each post that does not lead, so that `ignore:` in it says that this is meant. */
export function featured({ content: { posts }, documents }: AdviceInput): Problem[] {
  const [lead, ...others] = posts.filter((post) => post.featured && isListed(post))
  return others.map(({ path }) =>
    problem(
      'featured-several',
      path,
      documents.get(path)?.at('featured') ?? { line: 1, column: 1 },
      `${others.length + 1} posts are featured: ${lead?.path}, the newest, leads the front page, and the others come first after it`,
      'remove featured: here, or write ignore: featured-several if this is meant',
    ),
  )
}
