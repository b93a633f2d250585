/** A fingerprint of everything that shapes a compiled body besides the body itself: the sources of the pipeline and the versions of its packages. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

let fingerprint: Promise<string> | undefined

/**
 * Hash of `lib/markdown` (tests left out), the leaf files it reads and `package-lock.json`; read once per process.
 * @param repository the folder that holds `lib` and `package-lock.json`
 */
export function pipelineFingerprint(repository: string): Promise<string> {
  fingerprint ??= hashSources(repository)
  return fingerprint
}

async function hashSources(repository: string): Promise<string> {
  const folder = join(repository, 'lib', 'markdown')
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  const own = names
    .filter((name) => /\.[cm]?tsx?$|\.mjs$|\.json$/.test(name) && !/\.test\.|^(?:testing|conformance)\//.test(name))
    .sort()
  const leaves = [
    'messages.ts',
    ...['problem.ts', 'problem-codes.ts', 'nearest.ts', 'edit-distance.ts'].map((name) => `problems/${name}`),
  ].map((name) => join(repository, 'lib/core', name))
  const paths = [...own.map((name) => join(folder, name)), ...leaves, join(repository, 'package-lock.json')]
  const hash = createHash('sha256')
  for (const content of await Promise.all(paths.map((path) => readFile(path)))) {
    hash.update(`${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}
