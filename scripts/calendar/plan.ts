/** The calendar of a site: what was published lately, what is scheduled, what is overdue, and what will be withdrawn. */
import { type Content, oncePerPerson, type Page, type Post } from '../../lib/content/index.ts'
import { dayIn, daysBetween } from '../../lib/core/dates/dates.ts'
import { instantIn, instantOf } from '../../lib/core/dates/instants.ts'

export type PlanEntry = {
  /** `YYYY-MM-DD`; empty for a draft without a day. */
  date: string
  /** `18:30`, when it is due in the site's zone, unless it is due at the start of the day. */
  time?: string
  title: string
  path: string
  authors: string[]
  series?: string
  /** Whether it is unlisted. */
  unlisted?: true
}

/** What a person has published and planned. */
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
  /** The zone of days and times. */
  timeZone: string
  /** Drafts whose day has passed, longest overdue first. */
  overdue: PlanEntry[]
  /** Drafts for today or later, next first. */
  due: PlanEntry[]
  /** Drafts without a day. */
  undated: PlanEntry[]
  /** Scheduled posts, next first. */
  scheduled: PlanEntry[]
  /** Published or scheduled documents, pages included, that will be withdrawn, next first; `date` is the day in the site's zone. */
  expiring: PlanEntry[]
  /** Published in the last quarter, newest first; at least the newest five. */
  published: PlanEntry[]
  /** Number of published posts, whether listed above or not. */
  publishedInAll: number
  authors: AuthorPlan[]
  series: SeriesPlan[]
}

const quarter = 92

/** Computes the calendar for the day the content was loaded for. */
export function planOf({ site, today, posts, pages, authors }: Content): Plan {
  const inState = (state: Post['state']) => posts.filter((post) => post.state === state)
  const drafts = inState('draft').toReversed()
  const dated = drafts.filter(({ date }) => date !== '')
  const published = inState('published')
  const recent = published.filter(({ date }) => daysBetween(date, today) <= quarter)
  return {
    title: site.title,
    today,
    timeZone: site.time_zone,
    overdue: dated.filter(({ date }) => date < today).map(entry),
    due: dated.filter(({ date }) => date >= today).map(entry),
    undated: drafts.filter(({ date }) => date === '').map(entry),
    scheduled: inState('scheduled')
      .toReversed()
      .sort((a, b) => dueAt(a, 'published') - dueAt(b, 'published'))
      .map((post) => ({ ...entry(post), ...dueIn(dueAt(post, 'published'), site) })),
    expiring: [...posts, ...pages]
      .filter(({ upcoming }) => upcoming.expired !== undefined)
      .sort((a, b) => dueAt(a, 'expired') - dueAt(b, 'expired'))
      .map((document) => ({ ...entry(document), ...dueIn(dueAt(document, 'expired'), site) })),
    published: published.slice(0, Math.max(recent.length, 5)).map(entry),
    publishedInAll: published.length,
    authors: oncePerPerson(authors).map(({ id, name }) => ({
      name,
      ...authorCounts(posts.filter(({ byline }) => byline.some((one) => one.id === id))),
    })),
    series: seriesOf(posts),
  }
}

const entry = (document: Post | Page): PlanEntry => {
  const { date = '', title, path, unlisted } = document
  const isPost = 'byline' in document
  return {
    date,
    title,
    path,
    authors: isPost ? document.byline.map(({ name }) => name) : [],
    ...(isPost && document.series && { series: document.series.name }),
    ...(unlisted && { unlisted }),
  }
}

const dueAt = ({ upcoming }: Post | Page, change: 'published' | 'expired') => upcoming[change] ?? 0

/** Day and time of an instant in the site's zone; without time at the start of the day. */
function dueIn(instant: number, { time_zone }: Content['site']): Pick<PlanEntry, 'date' | 'time'> {
  const date = dayIn(new Date(instant), time_zone)
  const begins = instantOf({ date }, time_zone) === instant
  return { date, ...(begins ? {} : { time: instantIn(instant, time_zone).slice(11) }) }
}

/** @param posts one person's posts, newest first */
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

/** Series by name, their parts in reading order: by part if given, then by day, drafts without a day last. */
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
