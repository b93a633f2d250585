/** The search dialog's script and styles, bundled under hashed names; loaded only when a reader searches. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import type { PublishInput } from '../input.ts'
import type { PublishedFile } from '../page/published-file.ts'

/** The address under which pages name the script; publishing replaces it with the hashed one. */
export const searchScriptName = 'search.js'

/** The folders that a site has search in, one for each language: `''` and `de/`. The script finds the index of its language from its own address. */
export const searchFolders = ({ languages }: Pick<PublishInput['site'], 'languages'>): string[] =>
  (languages ?? [{ prefix: '' }]).map(({ prefix }) => `${prefix}/`.slice(1))

/**
 * @param repository the folder of this repository
 * @returns the script first, then its styles, named alike but for the extension; empty if there is none
 */
export function searchScript(repository: string): PublishedFile[] {
  const entry = path.join(repository, 'lib/search/browser/search.ts')
  if (!existsSync(entry)) return []
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    outdir: path.join(repository, 'out'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    write: false,
  })
  const hash = createHash('sha256')
  for (const { contents } of outputFiles) hash.update(contents)
  const name = `assets/search.${hash.digest('hex').slice(0, 12)}`
  return outputFiles
    .map(({ path: file, text }) => ({ path: `${name}${path.extname(file)}`, content: text }))
    .sort((a, b) => (a.path > b.path ? -1 : 1))
}
