/** Serves a published folder as a static host would: under its base path, with its redirects and its 404 page. For reading and testing on this machine. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import handler from 'serve-handler'
import { z } from 'zod'

const settings = z.record(z.string(), z.unknown())

/** How a published folder is read when it brings no `serve.json`: folders end in a slash, `.html` addresses stay as they are. */
const defaults = {
  // The handler finds a folder's index.html only where "clean" addresses are on, and would cut `.html` off permalinks.
  cleanUrls: ['!/**/*.html'],
  trailingSlash: true,
  directoryListing: false,
}

/**
 * A server for a published folder, not yet listening.
 * @param folder holds `index.html` and, if published so, `serve.json` (paths in it are relative to the folder, without base)
 * @param base the path under which the site is served, `/sub` or empty
 */
export function staticServer(folder: string, base = ''): Server {
  const config = { ...defaults, ...readSettings(folder), public: folder }
  // Static hosts compress a file once, and well; the middleware's own 4 makes pages a tenth larger than readers get them, and is no faster.
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } })
  return createServer((request, response) => {
    compress(request, response, () => {
      const path = request.url ?? '/'
      if (base && path === base) return redirect(response, `${base}/`)
      if (base && !path.startsWith(`${base}/`)) return notHere(response, base)
      request.url = withIndex(folder, path.slice(base.length))
      handler(request, withBase(response, base), config).catch((error: unknown) => {
        console.error(error)
        response.statusCode = 500
        response.end()
      })
    })
  })
}

/** The handler takes a folder with a dot in its name (`/authors/piet.low/`) for a file: it is led to the index in it. */
function withIndex(folder: string, path: string): string {
  const dotted = /^([^?#]*\/[^/?#]*\.[^/?#]*)\/(?:[?#]|$)/.exec(path)?.[1]
  if (!dotted) return path
  try {
    const index = `${decodeURIComponent(dotted)}/index.html`
    return !index.includes('..') && existsSync(join(folder, index)) ? `${dotted}/index.html` : path
  } catch {
    // Not decodable: the handler answers that with 400.
    return path
  }
}

function readSettings(folder: string): Record<string, unknown> {
  const path = join(folder, 'serve.json')
  return existsSync(path) ? settings.parse(JSON.parse(readFileSync(path, 'utf8'))) : {}
}

/** The handler knows nothing of a base path: its redirects get it here. */
function withBase(response: ServerResponse, base: string): ServerResponse {
  if (!base) return response
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const headers = rest.find((part): part is OutgoingHttpHeaders => typeof part === 'object' && part !== null)
    const location = headers?.Location
    if (headers && typeof location === 'string' && location.startsWith('/') && !location.startsWith(`${base}/`)) {
      headers.Location = base + location
    }
    return writeHead(status, headers)
  }
  return response
}

function redirect(response: ServerResponse, location: string) {
  response.writeHead(301, { Location: location }).end()
}

function notHere(response: ServerResponse, base: string) {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`This site lives under ${base}/\n`)
}
