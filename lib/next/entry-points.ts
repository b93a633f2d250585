/** Renders pages by calling the entry points of the compiled app, as hosting adapters do ("Invoking Entrypoints" in Next's documentation). */
import { readFileSync } from 'node:fs'
import { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { Socket } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

/** A page, identified by its route and address. */
export type RoutePage = {
  /** The route's file below `app/`: `blog/page.tsx`. */
  route: string
  /** Percent-encoded, with base path. */
  address: string
}

type RequestMeta = { relativeProjectDir: string; hostname: string; minimalMode: boolean }
type Handler = (request: IncomingMessage, response: ServerResponse, context: { requestMeta: RequestMeta }) => unknown

const entryPoint = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') })

export type EntryPoints = {
  /** Loads a route ahead of its first page. */
  load: (route: string) => void
  /** Renders a page exactly as Next's export does. Throws what its components throw, and when the answer is not a page. */
  render: (page: RoutePage) => Promise<string>
  /**
   * Renders the same HTML in two thirds of the time: in draft mode Next prepares no cache entry. Where its flight data is split depends
   * on timing, so a page that ships them must be rendered by `render`.
   */
  draft: (page: RoutePage) => Promise<string>
}

/**
 * Opens the compiled app. Loading it changes globals, as Next's server does, so it belongs in its own thread.
 * @param repository the folder of this repository
 * @param buildFolder Next's build folder (`.next`)
 */
export function entryPoints(repository: string, buildFolder: string): EntryPoints {
  const require = createRequire(path.join(repository, 'package.json'))
  require('next/dist/build/adapter/setup-node-env.external.js')
  loadEnvironment(repository, require.resolve('next/package.json'))
  const handlers = new Map<string, Handler>()
  const load = (route: string): Handler => {
    const known = handlers.get(route)
    if (known) return known
    const { handler } = entryPoint.parse(require(path.join(buildFolder, 'server/app', entryFile(route))))
    handlers.set(route, handler)
    return handler
  }
  const requestMeta = {
    relativeProjectDir: path.relative(process.cwd(), repository) || '.',
    hostname: 'localhost',
    // Tells Next that the host caches pages, so that it does not look in its own cache.
    minimalMode: true,
  }
  const drafts = draftHeaders(buildFolder)
  return {
    load: (route) => void load(route),
    render: ({ route, address }) => answer(load(route), address, route === notFound, requestMeta),
    draft: ({ route, address }) => answer(load(route), address, route === notFound, requestMeta, drafts),
  }
}

const manifest = z.object({ preview: z.object({ previewModeId: z.string() }) })

/**
 * Headers that make Next render a draft: the cookie of draft mode, and the user agent of a bot, for which Next waits until the page is complete.
 * Undefined if the build left no value for the cookie; pages are then rendered as usual.
 */
function draftHeaders(buildFolder: string): Record<string, string> | undefined {
  try {
    const { preview } = manifest.parse(
      JSON.parse(readFileSync(path.join(buildFolder, 'prerender-manifest.json'), 'utf8')),
    )
    return { cookie: `__prerender_bypass=${preview.previewModeId}`, 'user-agent': 'Twitterbot' }
  } catch {
    return undefined
  }
}

const environment = z.object({ loadEnvConfig: z.custom<(folder: string, dev: boolean) => unknown>() })

/** Loads the owner's `.env` files, as every process of Next does. */
function loadEnvironment(repository: string, next: string): void {
  environment.parse(createRequire(next)('@next/env')).loadEnvConfig(repository, false)
}

const notFound = 'not-found.tsx'

/** `blog/page.tsx` → `blog/page.js`. */
const entryFile = (route: string) => (route === notFound ? '_not-found/page.js' : route.replace(/\.tsx$/, '.js'))

/** Calls a handler with a request and response that never touch the network. */
async function answer(
  handler: Handler,
  address: string,
  isNotFound: boolean,
  requestMeta: RequestMeta,
  headers: Record<string, string> = {},
): Promise<string> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = address
  Object.assign(request.headers, { host: requestMeta.hostname, ...headers })
  const response = new ServerResponse(request)
  // A server sets this before it calls the not-found page; Next then adds noindex.
  if (isNotFound) response.statusCode = 404
  const parts: Buffer[] = []
  const take = (part: unknown) => {
    if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part))
  }
  const ended = new Promise<void>((resolve) => {
    response.write = (part: unknown, ...rest: unknown[]) => {
      take(part)
      const done = rest.at(-1)
      if (typeof done === 'function') process.nextTick(done)
      return true
    }
    response.end = (part?: unknown) => {
      take(part)
      response.emit('finish')
      response.emit('close')
      resolve()
      return response
    }
  })
  const logged = await loggedErrors(async () => {
    await handler(request, response, { requestMeta: { ...requestMeta } })
    await ended
  })
  if (response.statusCode !== (isNotFound ? 404 : 200)) {
    // The response does not say what a component threw; Next logs it.
    const cause = logged.find((entry) => entry instanceof Error)
    throw new Error(cause?.message ?? `Next answered ${response.statusCode} instead of a page`, { cause })
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Captures everything logged by console.error while the work runs. */
async function loggedErrors(work: () => Promise<void>): Promise<unknown[]> {
  const { error } = console
  const logged: unknown[] = []
  console.error = (...entries: unknown[]) => void logged.push(...entries)
  try {
    await work()
  } finally {
    console.error = error
  }
  return logged
}
