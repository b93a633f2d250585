/** Finds a release: a tag of the remote `masthead`, a folder, or an archive. Its files become objects of the owner's repository. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { CommandError } from '../cli/command.ts'
import { git, importFolder, readBlob, readTree, resolveName, type Tree } from './git.ts'
import { isNewer } from './versions.ts'

export type Release = { version: string; id: string; tree: Tree }

const remote = 'masthead'
/** Where the trees of releases without a tag are kept. */
const kept = (version: string) => `refs/masthead/v${version}`

const packageFile = z.object({ version: z.string() })

/** @param id a tree with Masthead's files */
export function releaseOf(repository: string, id: string): Release {
  const tree = readTree(repository, id)
  const entry = tree.get('package.json')
  if (!entry || !tree.has('scripts/run.mjs'))
    throw new CommandError('That is not a release of Masthead: package.json or scripts/run.mjs is missing')
  return { version: packageFile.parse(JSON.parse(readBlob(repository, entry.id))).version, id, tree }
}

/**
 * @param asked a version, a folder or an archive; undefined for the newest version
 * @throws {CommandError} if there is none
 */
export function findRelease(repository: string, asked: string | undefined): Release {
  if (asked !== undefined && existsSync(resolve(asked)))
    return releaseOf(repository, imported(repository, resolve(asked)))
  const version = (asked ?? newestVersion(repository)).replace(/^v/, '')
  const id = idOf(repository, version) ?? fetched(repository, version)
  if (!id) throw new CommandError(`There is no release ${version} — name a version, a folder or an archive`)
  return releaseOf(repository, id)
}

/** The release that a publication was made from. Differences from it are the owner's changes. */
export function findBase(repository: string, version: string, asked: string | undefined): Release {
  if (asked !== undefined) return findRelease(repository, asked)
  const id = idOf(repository, version) ?? (hasRemote(repository) ? fetched(repository, version) : null)
  if (id) return releaseOf(repository, id)
  throw new CommandError(
    `Version ${version}, from which this publication was made, is not in the repository — add --base=folder or --base=archive`,
  )
}

/** Keeps the files of a release as the base of the next upgrade. */
export function keepRelease(repository: string, { version, id }: Release): void {
  const commit = git(repository, ['commit-tree', id, '-m', `Masthead ${version}`], { env: identity(repository) }).trim()
  git(repository, ['update-ref', kept(version), commit])
}

/** The author of commits if git has no user configured. */
export function identity(repository: string): Record<string, string> {
  const known = spawnSync('git', ['var', 'GIT_COMMITTER_IDENT'], { cwd: repository }).status === 0
  const [name, email] = ['Masthead', 'upgrade@masthead.example']
  return known
    ? {}
    : { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email }
}

const idOf = (repository: string, version: string) =>
  resolveName(repository, `refs/tags/v${version}`) ?? resolveName(repository, kept(version))

const hasRemote = (repository: string) => git(repository, ['remote']).split('\n').includes(remote)

function fetched(repository: string, version: string): string | null {
  if (!hasRemote(repository)) return null
  const tag = `refs/tags/v${version}`
  if (git(repository, ['ls-remote', remote, tag]) === '') return null
  git(repository, ['fetch', '--quiet', '--no-tags', remote, `${tag}:${kept(version)}`])
  return idOf(repository, version)
}

function newestVersion(repository: string): string {
  const local = git(repository, ['tag', '--list', 'v*']).split('\n')
  const distant = hasRemote(repository)
    ? git(repository, ['ls-remote', '--tags', remote, 'v*'])
        .split('\n')
        .map((line) => line.split('refs/tags/')[1] ?? '')
    : []
  const versions = [...local, ...distant].filter((tag) => /^v\d+\.\d+\.\d+$/.test(tag))
  const [newest] = versions.sort((a, b) => (isNewer(a, b) ? -1 : 1))
  if (newest) return newest
  throw new CommandError(
    `No release was found — name a folder or an archive, or add Masthead’s repository: git remote add ${remote} <address>`,
  )
}

function imported(repository: string, path: string): string {
  if (statSync(path).isDirectory()) return importFolder(repository, path)
  const folder = mkdtempSync(join(tmpdir(), 'masthead-release-'))
  try {
    const { status, stderr } = spawnSync('tar', ['-xf', path, '-C', folder], { encoding: 'utf8' })
    if (status !== 0) throw new CommandError(`${path} cannot be unpacked: ${stderr}`)
    return importFolder(repository, unpacked(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The folder of the release within an unpacked archive. The archive of `create-masthead` holds another one. */
function unpacked(folder: string): string {
  const inner = join(folder, 'package/masthead.tar.gz')
  if (!existsSync(inner)) return existsSync(join(folder, 'masthead')) ? join(folder, 'masthead') : folder
  const { status, stderr } = spawnSync('tar', ['-xf', inner, '-C', folder], { encoding: 'utf8' })
  if (status !== 0) throw new CommandError(`The archive cannot be unpacked: ${stderr}`)
  return join(folder, 'masthead')
}
