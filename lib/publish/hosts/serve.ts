/** `serve.json` for the local server of `npm start`; its paths are relative to the folder, without base path. */
import type { FolderRedirect } from '../../core/addresses/folder-redirects.ts'
import { encodePath } from '../../core/addresses/urls.ts'
import type { PublishedFile } from '../page/published-file.ts'
import {
  commonPolicy,
  type HostPlan,
  immutable,
  immutableFolders,
  markdownRobots,
  revalidate,
  securityHeaders,
  svgPolicy,
} from './plan.ts'

export function serveFile(plan: HostPlan): PublishedFile {
  const headers = (source: string, pairs: [string, string][]) => ({
    source,
    headers: pairs.map(([key, value]) => ({ key, value })),
  })
  const settings = {
    // The server finds index.html only for "clean" addresses, and would strip .html from permalinks.
    cleanUrls: ['!/**/*.html'],
    trailingSlash: true,
    directoryListing: false,
    etag: true,
    headers: [
      headers('**', [
        ['Content-Security-Policy', commonPolicy],
        ['Cache-Control', revalidate],
        ...securityHeaders({ origin: 'http://localhost' }),
      ]),
      headers('**/*.svg', [
        ['Content-Security-Policy', svgPolicy],
        ['Content-Type', 'image/svg+xml; charset=utf-8'],
      ]),
      // Its list of types has no charset for XML, and no AVIF at all.
      headers('**/*.xml', [['Content-Type', 'text/xml; charset=utf-8']]),
      headers('**/*.avif', [['Content-Type', 'image/avif']]),
      headers('**/*.md', [
        ['X-Robots-Tag', markdownRobots],
        ['Content-Type', 'text/markdown; charset=utf-8'],
      ]),
      ...immutableFolders.map((folder) => headers(`${folder.slice(1)}**`, [['Cache-Control', immutable]])),
    ],
    redirects: [
      ...plan.queries.map(({ key, value, to }) => ({
        source: `/?${key}=${value}`,
        destination: encodePath(to),
        type: 301,
      })),
      ...plan.redirects
        .filter(isLiteral)
        .map(({ from, to }) => ({ source: from.replace(/\/$/, ''), destination: encodePath(to), type: 301 })),
      ...plan.folders.filter(isLiteral).flatMap(folderRules),
    ],
  }
  return { path: 'serve.json', content: `${JSON.stringify(settings, null, 2)}\n` }
}

/** Characters with a meaning in the server's patterns. */
const isLiteral = ({ from }: { from: string }) => !/[*:()?+[\]{}!\\]/.test(from)

/** Number of path segments for which the rest of an address is preserved: the server's patterns name each one. */
const depth = 5

function folderRules({ from, to, keepsRest }: FolderRedirect) {
  const rule = (source: string, destination: string) => ({ source, destination, type: 301 })
  const bare = from.replace(/\/$/, '')
  if (!keepsRest) return [rule(bare, encodePath(to)), rule(`${bare}/*`, encodePath(to))]
  const parts = Array.from({ length: depth }, (_, index) => `:part${index}`)
  return [
    rule(bare, encodePath(to)),
    ...parts.map((_, index) => {
      const rest = parts.slice(0, index + 1).join('/')
      return rule(`${bare}/${rest}`, encodePath(to) + rest)
    }),
  ]
}
