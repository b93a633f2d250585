/** Renders pages through the entry points of the compiled app, as hosts do: the interface that Next offers to adapters ("Invoking Entrypoints" in its docs). */
import { readFileSync } from 'node:fs'
import { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { Socket } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

/** A page by its route and address. */
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
  /** Loads a route, so that its first page takes no longer than the next. */
  load: (route: string) => void
  /** The page as Next's export writes it. Throws what its components throw, and when it is none. */
  render: (page: RoutePage) => Promise<string>
  /**
   * The same HTML in two thirds of the time, as Next answers someone who looks at drafts: it prepares nothing to be kept. Its flight
   * data say which islands there are, but hang on time where they are cut, so that a page that needs them is rendered whole.
   */
  draft: (page: RoutePage) => Promise<string>
}

/**
 * Opens the compiled app. Loading it changes globals of the thread, as Next's server does: it belongs into a thread of its own.
 * @param repository the folder of this repository
 * @param buildFolder Next's own folder of build files (`.next`)
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
    // The platform keeps what was rendered: Next looks for nothing it kept itself.
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
 * What a request carries for Next to render the answer to it and no more: the cookie of draft mode, and the name of a program that runs no
 * script, for which Next waits until the page is complete. Undefined where Next left no word of that cookie.
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

/** What the owner's `.env` files say, as in every process of Next. */
function loadEnvironment(repository: string, next: string): void {
  environment.parse(createRequire(next)('@next/env')).loadEnvConfig(repository, false)
}

const notFound = 'not-found.tsx'

/** `blog/page.tsx` → `blog/page.js`. */
const entryFile = (route: string) => (route === notFound ? '_not-found/page.js' : route.replace(/\.tsx$/, '.js'))

/** Asks a handler for a page without a network between. */
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
  // As a server does before it asks for that page: Next then writes noindex into it.
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
  const logged = await whatIsLogged(async () => {
    await handler(request, response, { requestMeta: { ...requestMeta } })
    await ended
  })
  if (response.statusCode !== (isNotFound ? 404 : 200)) {
    // Next answers a reader, who is told nothing: what a component threw is in its log.
    const cause = logged.find((entry) => entry instanceof Error)
    throw new Error(cause?.message ?? `Next answered ${response.statusCode} instead of a page`, { cause })
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Keeps back what is logged as an error meanwhile, and returns it. */
async function whatIsLogged(work: () => Promise<void>): Promise<unknown[]> {
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
