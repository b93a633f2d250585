/** Finds things in the app that published pages cannot have. They stop the build before it compiles, each by name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Metafile } from 'esbuild'
import { runEsbuild } from '../core/code/esbuild.mjs'
import { CommandError } from '../core/command-error.ts'

/**
 * @param repository the folder that holds app/
 * @param routes the routes that the app may have, as files below `app/`
 * @throws {CommandError} for a route that is not among them, a loading.tsx, instrumentation of the client, and an island in a layout
 */
export async function refuseSetup(repository: string, routes: Iterable<string>): Promise<void> {
  for (const ending of ['ts', 'tsx', 'js', 'mjs'])
    for (const folder of ['', 'src'])
      if (existsSync(path.join(repository, folder, `instrumentation-client.${ending}`)))
        throw new CommandError(
          'instrumentation-client would run on every page, and lean pages would lose it — remove it',
        )
  const [route] = unmanagedRoutes(repository, routes)
  if (route)
    throw new CommandError(
      `app/${route} belongs to no page kind, so a build cannot tell what it shows — add it to the table in lib/pages/pages.ts, or remove it`,
    )
  const loading = appFiles(repository).find((name) => /(^|\/)loading\.[jt]sx?$/.test(name))
  if (loading) throw new CommandError(`app/${loading} makes React stream the page by script — remove it`)
  const isClient = (file: string) => isClientModule(readFileSync(path.join(repository, file), 'utf8'))
  const [chain] = await layoutIslands(repository, isClient)
  if (chain)
    throw new CommandError(
      `a client component in a layout puts React on every page: ${chain.join(' → ')} — move it into the pages that need it`,
    )
}

/** File names that Next takes for pages, route handlers or metadata files. */
const routeFile = /^(page|route|sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image)\.([jt]sx?|mdx?)$/

/** Routes of `app/` other than the given ones. A build cannot know their addresses or when they change. */
export function unmanagedRoutes(repository: string, routes: Iterable<string>): string[] {
  const known = new Set(routes)
  return appFiles(repository).filter((name) => routeFile.test(path.posix.basename(name)) && !known.has(name))
}

/** Paths below app/ with `/`, sorted. */
function appFiles(repository: string): string[] {
  const app = path.join(repository, 'app')
  if (!existsSync(app)) return []
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .sort()
}

/** A chain of imports from a layout to a `'use client'` module: `['app/layout.tsx', 'components/menu.tsx']`. */
export type ImportChain = string[]

/** Files whose components are part of every page below them. */
const framing = /^(layout|template|not-found|default)\.[jt]sx?$/

/**
 * Finds client components that a layout, template or not-found page imports: React would run on every page below it.
 * @param isClient whether the file at a path (from the repository) is a client module
 */
export async function layoutIslands(repository: string, isClient: (file: string) => boolean): Promise<ImportChain[]> {
  const entries = appFiles(repository)
    .filter((name) => framing.test(path.posix.basename(name)))
    .map((name) => `app/${name}`)
  if (entries.length === 0) return []
  const { metafile } = await runEsbuild({
    absWorkingDir: repository,
    entryPoints: entries,
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'none',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'silent',
    loader: Object.fromEntries(
      ['.css', '.svg', '.png', '.woff2', '.md', '.mdx', '.yml'].map((ending) => [ending, 'empty']),
    ),
  })
  return entries.flatMap((entry) => chainFrom(entry, metafile, isClient) ?? [])
}

/** The shortest chain from an entry to a client module. */
function chainFrom(entry: string, { inputs }: Metafile, isClient: (file: string) => boolean): [ImportChain] | null {
  const waiting: ImportChain[] = [[entry]]
  const seen = new Set([entry])
  for (let chain = waiting.shift(); chain; chain = waiting.shift()) {
    const file = chain.at(-1) ?? entry
    if (isClient(file)) return [chain]
    for (const { path: next, external } of inputs[file]?.imports ?? []) {
      if (external || seen.has(next)) continue
      seen.add(next)
      waiting.push([...chain, next])
    }
  }
  return null
}

/** Whether a module starts with `'use client'`, apart from comments. */
export function isClientModule(text: string): boolean {
  return /^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*(['"])use client\2/.test(text)
}
