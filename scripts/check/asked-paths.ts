/** Selects the files that a command was asked about. */
import { existsSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { repositoryRoot } from '../../lib/core/root.ts'
import { CommandError } from '../cli/command.ts'

/**
 * @param paths files or folders as typed: from the repository, from the site, or absolute; none means all
 * @returns whether a path from the site's root is one of them or below one
 * @throws {CommandError} for a path that doesn't exist: silence would look like "no problems"
 */
export function concerned(site: string, paths: readonly string[]): (path: string) => boolean {
  const asked = paths.map((path) => {
    const candidates = isAbsolute(path) ? [path] : [join(repositoryRoot, path), join(site, path)]
    const found = candidates.find((one) => existsSync(one) && !relative(site, one).startsWith('..'))
    if (!found) throw new CommandError(`There is nothing at ${path} in this site.`)
    return relative(site, resolve(found)).replaceAll('\\', '/')
  })
  return (path) => asked.length === 0 || asked.some((one) => one === '' || path === one || path.startsWith(`${one}/`))
}
