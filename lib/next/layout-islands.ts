/** Finds client components that a layout imports: such an island would put the framework on every page below it. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build, type Metafile } from 'esbuild'

/** Chains of imports from a layout to a `'use client'` module, as paths: `['app/layout.tsx', 'components/menu.tsx']`. */
export type ImportChain = string[]

const framing = /^(layout|template|not-found|default)\.[jt]sx?$/

/**
 * Walks the imports of every layout, template and not-found page of the app.
 * @param repository the folder that holds app/
 * @param isClient whether the file at a path (from the repository) is a client module
 */
export async function layoutIslands(repository: string, isClient: (file: string) => boolean): Promise<ImportChain[]> {
  const entries = readdirSync(path.join(repository, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((name) => framing.test(path.basename(name)))
    .map((name) => path.posix.join('app', name.split(path.sep).join('/')))
    .sort()
  if (entries.length === 0) return []
  const { metafile } = await build({
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

/** A file of the repository that begins with `'use client'`, comments aside. */
export function isClientModule(text: string): boolean {
  return /^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*(['"])use client\2/.test(text)
}
