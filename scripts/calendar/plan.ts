/** What stands in the calendar of a site: what appeared lately, what will, and what was meant to. */
import type { Content, Post } from '../../lib/content/index.ts'
import { daysBetween } from '../../lib/dates.ts'

export type PlanEntry = {
  /** `YYYY-MM-DD`; empty for a draft without a day. */
  date: string
  title: string
  path: string
  authors: string[]
  series?: string
}

/** How much a person has written and has planned. */
export type AuthorPlan = {
  name: string
  published: number
  scheduled: number
  drafts: number
  latest: string
  next: string
}

export type SeriesPlan = { name: string; parts: (PlanEntry & { part?: number; state: Post['state'] })[] }

export type Plan = {
  title: string
  today: string
  /** Drafts whose day has gone by, the longest overdue first. */
  overdue: PlanEntry[]
  /** Drafts with a day that is today or to come, the next first. */
  due: PlanEntry[]
  /** Drafts that nobody has given a day. */
  undated: PlanEntry[]
  /** Ready, waiting for their day, the next first. */
  scheduled: PlanEntry[]
  /** Of the last quarter, the newest first; the newest five where those are fewer. */
  published: PlanEntry[]
  /** All that is published, listed above or not. */
  publishedInAll: number
  authors: AuthorPlan[]
  series: SeriesPlan[]
}

const quarter = 92

/** Draws up the calendar of the day the content was loaded for. */
export function planOf({ site, today, posts, authors }: Content): Plan {
  const inState = (state: Post['state']) => posts.filter((post) => post.state === state)
  const drafts = inState('draft').toReversed()
  const dated = drafts.filter(({ date }) => date !== '')
  const published = inState('published')
  const recent = published.filter(({ date }) => daysBetween(date, today) <= quarter)
  return {
    title: site.title,
    today,
    overdue: dated.filter(({ date }) => date < today).map(entry),
    due: dated.filter(({ date }) => date >= today).map(entry),
    undated: drafts.filter(({ date }) => date === '').map(entry),
    scheduled: inState('scheduled').toReversed().map(entry),
    published: published.slice(0, Math.max(recent.length, 5)).map(entry),
    publishedInAll: published.length,
    authors: authors.map(({ id, name }) => ({
      name,
      ...authorCounts(posts.filter(({ byline }) => byline.some((one) => one.id === id))),
    })),
    series: seriesOf(posts),
  }
}

const entry = ({ date, title, path, byline, series }: Post): PlanEntry => ({
  date,
  title,
  path,
  authors: byline.map(({ name }) => name),
  ...(series && { series: series.name }),
})

/** @param posts one person's, newest first */
function authorCounts(posts: readonly Post[]): Omit<AuthorPlan, 'name'> {
  const of = (state: Post['state']) => posts.filter((post) => post.state === state)
  return {
    published: of('published').length,
    scheduled: of('scheduled').length,
    drafts: of('draft').length,
    latest: of('published')[0]?.date ?? '',
    next: of('scheduled').at(-1)?.date ?? '',
  }
}

/** Series by name, their parts in reading order: by part where one is given, then by day, drafts without a day last. */
function seriesOf(posts: readonly Post[]): SeriesPlan[] {
  const groups = new Map<string, Post[]>()
  for (const post of posts.toReversed())
    if (post.series) groups.set(post.series.name, [...(groups.get(post.series.name) ?? []), post])
  const part = (post: Post) => post.series?.part ?? Number.MAX_SAFE_INTEGER
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => ({
      name,
      parts: members
        .toSorted((a, b) => part(a) - part(b) || Number(a.date === '') - Number(b.date === ''))
        .map((post) => ({ ...entry(post), part: post.series?.part, state: post.state })),
    }))
}
