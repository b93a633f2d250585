/** Old addresses of a database, such as WordPress's `/?p=123`. No file can answer one; rules of some hosts can. */

import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { Site } from '../../entities/site/site.ts'
import type { Redirect } from './redirect.ts'

export type QueryRedirect = Redirect & { key: string; value: string }

/** One key with a plain value, at the root of the site: names that every host can write into a rule. */
const query = /^\/\?([a-z_]{1,40})=([\w-]{1,80})$/

/** Separates addresses with a query from all others. */
export function withoutQueries(all: readonly Redirect[]): { redirects: Redirect[]; queries: QueryRedirect[] } {
  const queries = new Map<string, QueryRedirect>()
  const redirects = all.filter((one) => {
    const [, key, value] = query.exec(one.from) ?? []
    if (key === undefined || value === undefined) return true
    if (!queries.has(`${key}=${value}`)) queries.set(`${key}=${value}`, { ...one, key, value })
    return false
  })
  return { redirects, queries: [...queries.values()] }
}

/** Hosts whose rules can depend on a query. */
const able: readonly Site['host'][] = ['netlify', 'vercel', 'nginx', 'caddy']

export const answersQueries = ({ host }: Pick<Site, 'host'>): boolean => able.includes(host)

/** One warning for all of them: the owner has to know, and may choose another host. */
export function queryProblems(site: Pick<Site, 'host'>, queries: readonly QueryRedirect[]): Problem[] {
  const [first] = queries
  if (!first || answersQueries(site)) return []
  const others = queries.length > 1 ? ` and ${queries.length - 1} more with a query` : ''
  return [
    problem(
      'redirect-host',
      first.path,
      first.at,
      `host: ${site.host} cannot redirect ${first.from}${others}, because no file can have such an address`,
      `set host: to one of ${able.join(', ')} if the site is served there, or ignore redirect-host`,
    ),
  ]
}
