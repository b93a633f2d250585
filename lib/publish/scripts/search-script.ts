/** The search dialog's script and styles, bundled under hashed names; loaded only when a reader searches. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { searchWords } from '../../core/messages/search-words.ts'
import type { WordSettings } from '../../core/messages/site-messages.ts'
import type { PublishedFile } from '../page/published-file.ts'

/** The address under which pages name the script; publishing replaces it with the hashed one. */
export const searchScriptName = 'search.js'

/**
 * @param repository the folder of this repository
 * @param site its language and words become part of the script
 * @returns the script first, then its styles, named alike but for the extension; empty if there is none
 */
export function searchScript(repository: string, site: WordSettings): PublishedFile[] {
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
    define: { SEARCH_WORDS: JSON.stringify(searchWords(site)) },
    write: false,
  })
  const hash = createHash('sha256')
  for (const { contents } of outputFiles) hash.update(contents)
  const name = `assets/search.${hash.digest('hex').slice(0, 12)}`
  return outputFiles
    .map(({ path: file, text }) => ({ path: `${name}${path.extname(file)}`, content: text }))
    .sort((a, b) => (a.path > b.path ? -1 : 1))
}
