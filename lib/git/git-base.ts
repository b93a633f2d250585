/** Reads the site's files as of an earlier commit, for the review edition to compare with. Never changes the repository. */
import { spawnSync } from 'node:child_process'

/** A branch, tag or commit to compare with, and the commit at which the present branch left it. */
export type Base = { name: string; commit: string }

export type BaseFiles = {
  base: Base
  /** Paths in content/ and public/ that differ from the commit, from the site's root; sorted. */
  differing: string[]
  /** The text of a file at the commit; undefined if it did not exist. */
  read: (path: string) => string | undefined
  /** Every file of content/ at the commit. */
  paths: string[]
}

/** Names under which the main branch is looked for, best first. */
const mainLines = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** Whether git would read a name as a reference rather than an option. */
const isReference = (name: string) => /^[^-\s][^\s]*$/.test(name)

/** A commit of the repository that contains a site. */
type FoundBase = {
  base: Base
  /** Path from the root of the repository to the site: `''` or `e2e/site/`. */
  prefix: string
  git: ReturnType<typeof gitIn>
}

/**
 * Finds the commit at which the current branch left another one.
 * @param site a folder within a git repository
 * @param wanted a branch, tag or commit; the main branch by default
 * @returns the base, or a sentence that explains why there is none
 */
export function findBase(site: string, wanted?: string): FoundBase | { note: string } {
  const git = gitIn(site)
  const inside = git('rev-parse', '--show-prefix')
  if (inside === null)
    return { note: 'Nothing to compare with: the site is in no git repository, or git is not installed.' }
  if (
    wanted !== undefined &&
    (!isReference(wanted) || git('rev-parse', '--verify', '--quiet', `${wanted}^{commit}`) === null)
  )
    return {
      note: `Nothing to compare with: git knows no “${wanted}” here. Fetch it first, or name another by --base.`,
    }
  const name = wanted ?? mainLines.find((one) => git('rev-parse', '--verify', '--quiet', `${one}^{commit}`) !== null)
  if (name === undefined) return { note: 'Nothing to compare with: there is no main branch. Name a base by --base.' }
  const commit = git('merge-base', name, 'HEAD')?.trim()
  if (!commit)
    return {
      note: `Nothing to compare with: ${name} and the present have no common commit here. A shallow clone? Fetch the history first.`,
    }
  return { base: { name, commit }, prefix: inside.trim(), git }
}

/**
 * Finds the base of a review and the files that differ from it.
 * @param wanted a branch, tag or commit, whose merge base with HEAD is used; the main branch by default
 * @returns the base, or a sentence that explains why there is none (a review works without one)
 */
export function gitBase(site: string, wanted?: string): BaseFiles | { note: string } {
  const found = findBase(site, wanted)
  if ('note' in found) return found
  const { base, prefix, git } = found
  const list = (...args: string[]) => (git(...args) ?? '').split('\0').filter(Boolean)
  const folders = ['--', 'content', 'public']
  const differing = [
    ...list('diff', '--name-only', '--no-renames', '--relative', '-z', base.commit, ...folders),
    ...list('ls-files', '--others', '--exclude-standard', '-z', ...folders),
  ]
  return {
    base,
    differing: [...new Set(differing)].sort(),
    paths: list('ls-tree', '-r', '--name-only', '-z', base.commit, '--', 'content'),
    read: (path) => git('cat-file', 'blob', `${base.commit}:${prefix}${path}`) ?? undefined,
  }
}

/** Returns a function that runs git in a folder and returns its output, or null if it fails or is not installed. */
export function gitIn(cwd: string): (...args: string[]) => string | null {
  return (...args) => {
    // Without optional locks git never writes to the index; file system monitors are not started.
    const options = {
      cwd,
      encoding: 'utf8' as const,
      maxBuffer: 1 << 28,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    }
    const { status, stdout } = spawnSync(
      'git',
      ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...args],
      options,
    )
    return status === 0 ? stdout : null
  }
}
