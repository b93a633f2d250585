/** Everything that decides what a build brings out, apart from the day. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../core/files/files.ts'
import { repositoryRoot } from '../core/root.ts'

const codeFolders = ['app', 'components', 'lib', 'public']
const configuration = /\.(js|mjs|json)$|^tsconfig/

/** Fonts are cut from packages by the first build (recipes and lock file stand for them), the stamp is written in dev. */
const made = /^code\/app\/(?:fonts|stamp)\//

/**
 * The files of a build: key → absolute path.
 * @param site the site's root: its `content/`, `public/` and `fonts/` count, and this repository's code and configuration
 */
export function buildInputs(site: string): Map<string, string> {
  const below = (root: string, folder: string, label: string) =>
    filesBelow(join(root, folder)).map((path) => [`${label}/${folder}/${path}`, join(root, folder, path)] as const)
  return new Map([
    ...['content', 'public', 'fonts'].flatMap((folder) => below(site, folder, 'site')),
    ...codeFolders
      .flatMap((folder) => below(repositoryRoot, folder, 'code'))
      .filter(([key]) => !/\.test\.tsx?$/.test(key) && !made.test(key)),
    ...readdirSync(repositoryRoot)
      .filter((name) => configuration.test(name))
      .map((name) => [`code/${name}`, join(repositoryRoot, name)] as const),
  ])
}
