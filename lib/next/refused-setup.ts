/** Finds things in the app that published pages cannot have. They stop the build before it compiles, each by name. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inputsOf } from '../core/code/code-hash.ts'
import { CommandError } from '../core/command-error.ts'
import { filesBelow } from '../core/files/files-below.ts'

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
  const [island] = await layoutIslands(repository)
  if (island)
    throw new CommandError(
      `a client component in a layout puts React on every page: ${island} — move it into the pages that need it`,
    )
}

/** File names that Next takes for pages, route handlers or metadata files. */
const routeFile = /^(page|route|sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image)\.([jt]sx?|mdx?)$/

/** Routes of `app/` other than the given ones. A build cannot know their addresses or when they change. */
export function unmanagedRoutes(repository: string, routes: Iterable<string>): string[] {
  const known = new Set(routes)
  return appFiles(repository).filter((name) => routeFile.test(path.posix.basename(name)) && !known.has(name))
}

/** Files whose components are part of every page below them. */
const framing = /^(layout|template|not-found|default)\.[jt]sx?$/

/** The client components that a layout, template or not-found page uses: React would run on every page below it. */
async function layoutIslands(repository: string): Promise<string[]> {
  const framed = appFiles(repository).filter((name) => framing.test(path.posix.basename(name)))
  const used = await inputsOf(
    framed.map((name) => `app/${name}`),
    repository,
  )
  return used.filter((file) => isClientModule(readFileSync(path.join(repository, file), 'utf8')))
}

const appFiles = (repository: string) => filesBelow(path.join(repository, 'app'))

/** Whether a module starts with `'use client'`, apart from comments. */
export function isClientModule(text: string): boolean {
  return /^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*(['"])use client\2/.test(text)
}
