/** Finds related posts by shared categories, tags and authors, in near-linear time. */
import { daysBetween } from '../../../core/dates/dates.ts'
import type { Post } from '../../model.ts'

/** Posts considered on either side for each term: enough to find the nearest, and bounded regardless of the size of a category. */
const reach = 24

/** `besides` are posts the page links to elsewhere; they are left out. */
export type RelatedIndex = (post: Post, besides?: readonly (Post | undefined)[]) => Post[]

/** Posts are identified by their index in the list, since a site of 10,000 posts compares them a million times. */
type Group = { members: number[]; places: Map<number, number> }

/**
 * Prepares the lookup of related posts for a whole site.
 * A shared category, tag or author weighs more the rarer it is. Counts are rounded to powers of two, so that one new post
 * rarely changes the pages of others. Ties are broken by the nearest date, then by slug.
 * @param posts listed posts, newest first
 * @param most the maximum number of related posts
 */
export function relatedIndex(posts: readonly Post[], most = 3): RelatedIndex {
  const groups = new Map<string, Group>()
  const index = new Map<string, number>()
  for (const [at, post] of posts.entries()) {
    index.set(post.path, at)
    for (const key of keysOf(post)) {
      const group: Group = groups.get(key) ?? { members: [], places: new Map() }
      group.places.set(at, group.members.length)
      group.members.push(at)
      groups.set(key, group)
    }
  }
  const scores = new Float64Array(posts.length)
  return (post, besides = []) => {
    const own = index.get(post.path) ?? -1
    const left = new Set([own, ...besides.map((other) => (other ? index.get(other.path) : own))])
    const met: number[] = []
    for (const key of keysOf(post)) {
      const { members, places } = groups.get(key) ?? { members: [], places: new Map<number, number>() }
      const here = places.get(own) ?? placeOf(post, members, posts)
      // Counted as of the last candidate, so that a site's new posts leave the pages of old ones alone.
      const count = Math.min(members.length, members.length - here + reach)
      const rarity = (weights[key.charAt(0)] ?? 1) / roundedToPowerOfTwo(count)
      const end = Math.min(members.length, here + reach + 1)
      for (let place = Math.max(0, here - reach); place < end; place++) {
        const other = members[place] ?? -1
        if (left.has(other)) continue
        const score = scores[other] ?? 0
        if (score === 0) met.push(other)
        scores[other] = score + rarity
      }
    }
    const found = met.map((at) => scores[at] ?? 0)
    for (const at of met) scores[at] = 0
    return best(posts, post, met, found, most)
  }
}

/** The place that a post which is not in the list would have in a group. */
function placeOf({ date }: Post, members: readonly number[], posts: readonly Post[]): number {
  const older = members.findIndex((at) => (posts[at]?.date ?? '') <= date)
  return older < 0 ? members.length : older
}

function best(posts: readonly Post[], post: Post, met: readonly number[], scores: readonly number[], most: number) {
  // Distances in days are computed only for candidates that can be among the first.
  const least = placed(scores, most)
  return met
    .flatMap((at, index) => {
      const other = posts[at]
      const score = scores[index] ?? 0
      return other && score >= least ? { other, score, days: Math.abs(daysBetween(other.date, post.date)) } : []
    })
    .sort((a, b) => b.score - a.score || a.days - b.days || (a.other.slug < b.other.slug ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other)
}

/** Returns the score of the candidate ranked `most`, or 0 if there are fewer. */
function placed(scores: readonly number[], most: number): number {
  const first: number[] = Array(most).fill(0)
  for (const score of scores) {
    if (score <= (first[most - 1] ?? 0)) continue
    first.splice(
      first.findIndex((one) => score > one),
      0,
      score,
    )
    first.pop()
  }
  return first[most - 1] ?? 0
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
