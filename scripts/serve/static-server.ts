/** Serves a published folder like a static host: below its base path, with its redirects, 404 and 410 pages. For previews and tests. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import handler from 'serve-handler'
import { z } from 'zod'

const settings = z.looseObject({
  redirects: z
    .array(z.object({ source: z.string(), destination: z.string(), type: z.number().optional() }))
    .default([]),
})
type Settings = z.infer<typeof settings>

/** Settings for a folder without `serve.json`: folders end in a slash, `.html` addresses are unchanged. */
const defaults = {
  // The handler finds a folder's index.html only with "clean" addresses enabled, and would then strip `.html` from permalinks.
  cleanUrls: ['!/**/*.html'],
  trailingSlash: true,
  directoryListing: false,
}

/**
 * Creates a server for a published folder, not yet listening.
 * @param folder contains `index.html` and, if published so, `serve.json` (its paths are relative to the folder, without base)
 * @param base the path below which the site is served, `/sub` or empty
 */
export function staticServer(folder: string, base = ''): Server {
  const config = { ...defaults, ...readSettings(folder), public: folder }
  const moved = plainRedirects(config.redirects)
  // Static hosts compress a file once, and well; the middleware's default of 4 makes pages a tenth larger than readers get them, and is no faster.
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } })
  return createServer((request, response) => {
    compress(request, response, () => {
      const [, path = '/', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '') ?? []
      if (base && path === base) return redirect(response, `${base}/${query}`)
      if (base && !path.startsWith(`${base}/`)) return notHere(response, base)
      const asked = path.slice(base.length)
      const readable = decoded(asked)
      if (readable === undefined) return malformed(response)
      const target = moved.get(readable.replace(/\/$/, ''))
      if (target) return redirect(response, base + target + query)
      const old = readable === '/' ? movedQuery(config.redirects, query) : undefined
      if (old) return redirect(response, base + old)
      request.url = isHidden(readable) ? nowhere : withIndex(folder, asked) + query
      if (isGone(folder, asked)) {
        response.statusCode = 410
        // A 304 response would claim that the page still exists.
        delete request.headers['if-none-match']
      }
      handler(request, withBase(response, base, query), config).catch((error: unknown) => {
        console.error(error)
        response.statusCode = 500
        response.end()
      })
    })
  })
}

/**
 * Redirects of single addresses, which hosts answer with or without trailing slash. The handler would try them one by one for
 * each request, and encode what is already encoded; patterns are left to it.
 */
function plainRedirects(redirects: Settings['redirects']): ReadonlyMap<string, string> {
  const plain = redirects.filter(({ source }) => !/[*:()?+[\]{}!\\]/.test(source))
  return new Map(plain.map(({ source, destination }) => [source.replace(/\/$/, ''), destination]))
}

/** The target of a query such as WordPress's `?p=123`; undefined if none of its parts is redirected. */
function movedQuery(redirects: Settings['redirects'], query: string): string | undefined {
  const asked = query.slice(1).split('&')
  return redirects.find(({ source }) => source.startsWith('/?') && asked.includes(source.slice(2)))?.destination
}

/** Whether an address has a withdrawn page: publishing writes a copy of `410.html` there, for hosts that can't answer 410. */
function isGone(folder: string, path: string): boolean {
  const file = decoded(path)
  const page = join(folder, '410.html')
  if (file === undefined || file.includes('..') || !existsSync(page)) return false
  const asked = join(folder, file, file.endsWith('/') ? 'index.html' : '')
  const found = statSync(asked, { throwIfNoEntry: false })
  return (
    found?.isFile() === true && found.size === statSync(page).size && readFileSync(asked).equals(readFileSync(page))
  )
}

/** Settings of hosts, which the recipes for real servers do not serve either. */
const isHidden = (path: string) => path === '/serve.json' || /\/\.(?!\.|well-known\/)/.test(path)

/** An address without a file, for which the handler sends the 404 page. */
const nowhere = '/-/nowhere.html'

/** A percent-decoded path; undefined if it is malformed. No file system accepts a null character. */
function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** The handler mistakes a folder with a dot in its name (`/authors/piet.low/`) for a file: this rewrites to the index in it. */
function withIndex(folder: string, path: string): string {
  const dotted = /^(.*\/[^/]*\.[^/]*)\/$/.exec(path)?.[1]
  const index = dotted && decoded(dotted)
  return index && !index.includes('..') && existsSync(join(folder, index, 'index.html')) ? `${dotted}/index.html` : path
}

function readSettings(folder: string): Settings {
  const path = join(folder, 'serve.json')
  return settings.parse(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})
}

/** The handler's own redirects ignore the base path and drop the query: both are added here. */
function withBase(response: ServerResponse, base: string, query: string): ServerResponse {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const headers = rest.find((part): part is OutgoingHttpHeaders => typeof part === 'object' && part !== null)
    const location = headers?.Location
    if (headers && typeof location === 'string' && location.startsWith('/')) {
      const based = location.startsWith(`${base}/`) ? location : base + location
      headers.Location = based.includes('?') ? based : based + query
    }
    return writeHead(status, headers)
  }
  return response
}

function redirect(response: ServerResponse, location: string) {
  response.writeHead(301, { Location: location }).end()
}

function malformed(response: ServerResponse) {
  response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end('The address cannot be read\n')
}

function notHere(response: ServerResponse, base: string) {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`This site is served below ${base}/\n`)
}
