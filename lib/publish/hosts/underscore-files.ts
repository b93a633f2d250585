/** `_headers` and `_redirects`, as Cloudflare Pages and Netlify read them. */
import { encodePath } from '../../core/addresses/urls.ts'
import type { PublishedFile } from '../page/published-file.ts'
import {
  askedForms,
  commonPolicy,
  type HostPlan,
  immutable,
  immutableFolders,
  securityHeaders,
  svgPolicy,
  twinRobots,
} from './plan.ts'

/** Cloudflare reads 2,000 static redirects; the rest is answered by the redirect pages. */
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

/** Netlify serves a file before a redirect unless told otherwise by `!`, and can answer 410. */
export function netlifyFiles(plan: HostPlan): PublishedFile[] {
  const gone = plan.gone.map((url) => `${plan.base}${encodePath(url)} ${plan.base}/410.html 410!`)
  return [
    headersFile(plan),
    { path: '_redirects', content: lines([...redirectLines(plan, '301!'), ...gone, ...folderLines(plan, '301!')]) },
  ]
}

/** A header named twice is joined by a comma, which for policies means that both hold: `*.svg` adds to `/*`. */
function headersFile(plan: HostPlan): PublishedFile {
  const block = (path: string, headers: [string, string][]) =>
    [plan.base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  const content = [
    block('/*', [['Content-Security-Policy', commonPolicy], ...securityHeaders(plan)]),
    block('/*.svg', [['Content-Security-Policy', svgPolicy]]),
    block('/*.md', [
      ['X-Robots-Tag', twinRobots],
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

/** `*` in a source also stands for nothing: `/old/*` is `/old/` too. Both hosts take the first line that fits. */
function folderLines({ base, folders }: HostPlan, status: string): string[] {
  return folders.map(
    ({ from, to, keepsRest }) =>
      `${base}${encodePath(from)}* ${base}${encodePath(to)}${keepsRest ? ':splat' : ''} ${status}`,
  )
}

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('')
