/** `_headers` and `_redirects`, as Cloudflare Pages and Netlify read them. */
import { encodePath } from '../../core/addresses/urls.ts'
import type { PublishedFile } from '../page/published-file.ts'
import {
  askedForms,
  commonPolicy,
  type HostPlan,
  immutable,
  immutableFolders,
  markdownRobots,
  securityHeaders,
  svgPolicy,
} from './plan.ts'

/** Cloudflare accepts 2,000 static redirects; redirect pages answer the rest. */
const cloudflareLimit = 2000
/** And 100 with a `*`. */
const cloudflareFolders = 100

export function cloudflareFiles(plan: HostPlan): PublishedFile[] {
  const rules = [
    ...redirectLines(plan, '301').slice(0, cloudflareLimit),
    ...folderLines(plan, '301').slice(0, cloudflareFolders),
  ]
  return [headersFile(plan), { path: '_redirects', content: lines(rules) }]
}

/** Netlify serves an existing file instead of a redirect unless `!` follows, and can answer 410. */
export function netlifyFiles(plan: HostPlan): PublishedFile[] {
  // Applied to what does not exist; Cloudflare looks for the nearest 404.html by itself.
  const missing = plan.missingIn.map((prefix) => `${plan.base}${prefix}/* ${plan.base}${prefix}/404.html 404`)
  const gone = plan.gone.map((url) => `${plan.base}${encodePath(url)} ${plan.base}/410.html 410!`)
  return [
    headersFile(plan),
    {
      path: '_redirects',
      content: lines([
        ...redirectLines(plan, '301!'),
        ...gone,
        ...queryLines(plan),
        ...folderLines(plan, '301!'),
        ...missing,
      ]),
    },
  ]
}

/** A header set twice is joined by a comma; for policies that means both apply, so `*.svg` adds to `/*`. */
function headersFile(plan: HostPlan): PublishedFile {
  const block = (path: string, headers: [string, string][]) =>
    [plan.base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  const content = [
    block('/*', [['Content-Security-Policy', commonPolicy], ...securityHeaders(plan)]),
    block('/*.svg', [['Content-Security-Policy', svgPolicy]]),
    block('/*.md', [
      ['X-Robots-Tag', markdownRobots],
      ['Content-Type', 'text/markdown; charset=utf-8'],
    ]),
    ...immutableFolders.map((folder) => block(`${folder}*`, [['Cache-Control', immutable]])),
  ]
  return { path: '_headers', content: lines(content) }
}

function redirectLines({ base, redirects }: HostPlan, status: string): string[] {
  return redirects.flatMap(({ from, to }) =>
    askedForms(from).map((asked) => `${base}${encodePath(asked)} ${base}${encodePath(to)} ${status}`),
  )
}

/** Cloudflare's rules know no queries. */
function queryLines({ base, queries }: HostPlan): string[] {
  return queries.map(({ key, value, to }) => `${base}/ ${key}=${value} ${base}${encodePath(to)} 301!`)
}

/** `*` in a source also matches nothing: `/old/*` includes `/old/`. Both hosts apply the first line that matches. */
function folderLines({ base, folders }: HostPlan, status: string): string[] {
  return folders.map(
    ({ from, to, keepsRest }) =>
      `${base}${encodePath(from)}* ${base}${encodePath(to)}${keepsRest ? ':splat' : ''} ${status}`,
  )
}

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('')
