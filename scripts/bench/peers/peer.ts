/** A site generator that the bench compares with this one. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

export type Peer = {
  name: string
  /** What has to be installed for it. */
  needs: string
  /** @returns null if it is not installed */
  find: (folder: string | undefined) => Installed | null
}

export type Installed = {
  version: string
  /** Program and arguments that build the project in the working directory. */
  program: string
  args: readonly string[]
  env?: Readonly<Record<string, string>>
  /** Writes a project that builds the posts of a corpus. */
  write: (site: string, project: string) => void
  /** Folder of the posts, and of the built site, in the project. */
  posts: string
  out: string
}

/** @returns the folder of the package that a program belongs to */
export function packageOf(program: string): string {
  const folder = dirname(program)
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(folder)
}

/** @returns the version that a package's folder states */
export const versionIn = (folder: string): string =>
  /"version":\s*"([^"]+)"/.exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1] ?? 'unknown'

/** @returns the real path of a program in a folder, in its `node_modules`, or on PATH; null if there is none */
export function findProgram(name: string, folder: string | undefined): string | null {
  const given = folder === undefined ? [] : [folder, join(folder, 'node_modules/.bin')]
  const places = [...given, ...(process.env.PATH ?? '').split(delimiter)]
  const found = places.map((place) => join(place, name)).find((path) => existsSync(path))
  return found === undefined ? null : realpathSync(found)
}
