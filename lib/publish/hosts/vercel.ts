/** `vercel.json`. Vercel cannot answer 410 from a file, so withdrawn addresses serve their page with 200 and noindex. */
import { encodePath } from '../../core/addresses/urls.ts'
import type { PublishedFile } from '../page/published-file.ts'
import {
  commonPolicy,
  type HostPlan,
  immutable,
  immutableFolders,
  markdownRobots,
  securityHeaders,
  svgPolicy,
} from './plan.ts'

/** Vercel accepts this many redirects; redirect pages answer the rest. */
const limit = 2048

export function vercelFiles(plan: HostPlan): PublishedFile[] {
  const headers = (source: string, pairs: [string, string][]) => ({
    source: plan.base + source,
    headers: pairs.map(([key, value]) => ({ key, value })),
  })
  const settings = {
    trailingSlash: true,
    headers: [
      headers('/(.*)', [['Content-Security-Policy', commonPolicy], ...securityHeaders(plan)]),
      headers('/(.*)\\.svg', [['Content-Security-Policy', svgPolicy]]),
      headers('/(.*)\\.md', [
        ['X-Robots-Tag', markdownRobots],
        ['Content-Type', 'text/markdown; charset=utf-8'],
      ]),
      ...immutableFolders.map((folder) => headers(`${folder}(.*)`, [['Cache-Control', immutable]])),
    ],
    redirects: [
      ...plan.redirects.map(({ from, to }) => ({
        source: escaped(plan.base + encodePath(from)),
        destination: plan.base + encodePath(to),
        statusCode: 301,
      })),
      ...plan.folders.map(({ from, to, keepsRest }) => ({
        source: `${escaped(plan.base + encodePath(from))}${keepsRest ? ':rest*' : '(.*)'}`,
        destination: `${escaped(plan.base + encodePath(to))}${keepsRest ? ':rest*' : ''}`,
        statusCode: 301,
      })),
      ...plan.queries.map(({ key, value, to }) => ({
        source: escaped(`${plan.base}/`),
        has: [{ type: 'query', key, value }],
        destination: plan.base + encodePath(to),
        statusCode: 301,
      })),
    ].slice(0, limit),
  }
  return [{ path: 'vercel.json', content: `${JSON.stringify(settings, null, 2)}\n` }]
}

/** Characters with a meaning in path-to-regexp. */
const escaped = (path: string) => path.replace(/[:*?+(){}!\\]/g, '\\$&')
