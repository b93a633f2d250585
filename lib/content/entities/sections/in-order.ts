/** The order of a section's list. */
import type { Post } from '../../model.ts'
import { sortValue } from './field-values.ts'
import type { Section } from './section.ts'

/**
 * Sorts the documents of one section as its list shows them. Those without a value come last, and ties keep their order.
 * @param posts newest first
 */
export function inSectionOrder(posts: readonly Post[], { order }: Section, timeZone: string): Post[] {
  if (order.key === 'date') return order.descending ? [...posts] : posts.toReversed()
  const valueIn = (post: Post) =>
    order.key === 'title'
      ? post.title
      : sortValue(
          post.fields.find(({ key }) => key === order.key),
          timeZone,
        )
  const direction = order.descending ? -1 : 1
  return posts
    .map((post) => ({ post, value: valueIn(post) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined)
      return direction * compare(a.value, b.value)
    })
    .map(({ post }) => post)
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [one, other] = [String(a).toLowerCase(), String(b).toLowerCase()]
  return one < other ? -1 : one > other ? 1 : 0
}
