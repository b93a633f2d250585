/** `serve.json` for the server that `npm start` runs on this machine; its paths are relative to the folder, without base path. */
import type { PublishedFile } from '../published-file.ts'
import {
  commonPolicy,
  type HostPlan,
  immutable,
  immutableFolders,
  revalidate,
  securityHeaders,
  svgPolicy,
  twinRobots,
} from './plan.ts'

/** The server tries one redirect after another for every request: beyond so many, the redirect pages answer. */
const limit = 500

export function serveFile(plan: HostPlan): PublishedFile {
  const headers = (source: string, pairs: [string, string][]) => ({
    source,
    headers: pairs.map(([key, value]) => ({ key, value })),
  })
  const settings = {
    // The server finds index.html only for "clean" addresses, and would cut .html off permalinks.
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
      headers('**/*.svg', [['Content-Security-Policy', svgPolicy]]),
      headers('**/*.md', [
        ['X-Robots-Tag', twinRobots],
        ['Content-Type', 'text/markdown; charset=utf-8'],
      ]),
      ...immutableFolders.map((folder) => headers(`${folder.slice(1)}**`, [['Cache-Control', immutable]])),
    ],
    redirects: plan.redirects
      .filter(({ from, to }) => !/[*:()?+[\]{}!\\]/.test(from) && !/[*:()?+{}\\%#]/.test(to))
      .slice(0, limit)
      // The server encodes what it sends.
      .map(({ from, to }) => ({ source: from.replace(/\/$/, ''), destination: to, type: 301 })),
  }
  return { path: 'serve.json', content: `${JSON.stringify(settings, null, 2)}\n` }
}
