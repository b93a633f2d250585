/** The source text of the repository's own code. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../lib/core/files/files-below.ts'
import { repositoryRoot } from '../../lib/core/root.ts'

const folders = ['app', 'components', 'lib', 'scripts', 'e2e']
const notOurs = new Set(['node_modules', '.next', 'out', 'out.next', 'out.prev', 'content', 'public'])
const code = /\.(ts|tsx|mjs|js)$/

/** Path from the repository root, with `/` → source text, of every code file. */
export function readSources(root = repositoryRoot): Map<string, string> {
  const inFolders = folders.flatMap((folder) =>
    // lib/content is code; e2e/site/content is not.
    filesBelow(join(root, folder), folder === 'e2e' ? notOurs : undefined).map((path) => `${folder}/${path}`),
  )
  return new Map(
    [...readdirSync(root), ...inFolders]
      .filter((path) => code.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  )
}
