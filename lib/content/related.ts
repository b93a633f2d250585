/** Posts that share what is rare: related posts in near-linear time. */
import { daysBetween } from '../dates.ts'
import type { Post } from './model.ts'

/** How many posts on either side are looked at for each term: enough to find the nearest, bounded whatever the size of a category. */
const reach = 24

/** `besides`: posts that the page names elsewhere, and need not name twice. */
export type RelatedIndex = (post: Post, besides?: readonly (Post | undefined)[]) => Post[]

/**
 * Prepares related posts for a whole site.
 * A shared category, tag or author counts the more the rarer it is; counts are rounded to powers of two, so that one new post
 * rarely changes other posts' pages. Ties go to the nearest date, then to the slug.
 * @param posts listed posts, newest first
 * @param most how many related posts a post gets
 */
export function relatedIndex(posts: readonly Post[], most = 3): RelatedIndex {
  const members = new Map<string, Post[]>()
  const place = new Map<string, number>()
  for (const post of posts)
    for (const key of keysOf(post)) {
      const group = members.get(key) ?? []
      place.set(`${key}\n${post.path}`, group.length)
      group.push(post)
      members.set(key, group)
    }
  return (post, besides = []) => {
    const scores = new Map<Post, number>()
    for (const key of keysOf(post)) {
      const group = members.get(key) ?? []
      const here = place.get(`${key}\n${post.path}`) ?? group.findIndex(({ date }) => date <= post.date)
      const weight = weights[key.charAt(0)] ?? 1
      const rarity = weight / roundedToPowerOfTwo(group.length)
      for (const other of group.slice(Math.max(0, here - reach), here + reach + 1))
        if (other.path !== post.path && !besides.includes(other)) scores.set(other, (scores.get(other) ?? 0) + rarity)
    }
    // Days are counted for those alone that may be among the first.
    const least = [...scores.values()].sort((a, b) => b - a)[most - 1] ?? 0
    return [...scores]
      .filter(([, score]) => score >= least)
      .map(([other, score]) => ({ other, score, days: Math.abs(daysBetween(other.date, post.date)) }))
      .sort((a, b) => b.score - a.score || a.days - b.days || (a.other.slug < b.other.slug ? -1 : 1))
      .slice(0, most)
      .map(({ other }) => other)
  }
}

const weights: Readonly<Record<string, number>> = { c: 2, t: 3, a: 1 }

/** `c` category, `t` tag, `a` author. */
function keysOf({ categories, tags, byline }: Post): string[] {
  return [
    ...categories.map(({ slug }) => `c${slug}`),
    ...tags.map(({ slug }) => `t${slug}`),
    ...byline.flatMap(({ id }) => (id === undefined ? [] : `a${id}`)),
  ]
}

const roundedToPowerOfTwo = (count: number) => 2 ** Math.round(Math.log2(Math.max(1, count)))
