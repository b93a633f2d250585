/** What the review edition is compared with: files of the site as they were in an earlier commit. Nothing here changes the repository. */
import { spawnSync } from 'node:child_process'
import type { Base } from '../../review/index.ts'

export type BaseFiles = {
  base: Base
  /** Paths of content/ and public/ that are not as they were, from the site's root; sorted. */
  differing: string[]
  /** The text of a file as it was; undefined when there was none. */
  read: (path: string) => string | undefined
  /** Every file of content/ as it was. */
  paths: string[]
}

/** Where the main line of a repository is looked for, best first. */
const mainLines = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** An object name, and nothing that git would take for an option. */
const isReference = (name: string) => /^[^-\s][^\s]*$/.test(name)

/** A commit of the repository a site lies in, and how to read it. */
type FoundBase = {
  base: Base
  /** Path of the site's folder from the root of the repository: `''` or `e2e/site/`. */
  prefix: string
  git: ReturnType<typeof gitIn>
}

/**
 * Finds the commit at which the present branch left another one.
 * @param site a folder within a git repository
 * @param wanted a branch, tag or commit. Absent: the main branch
 * @returns the base, or one sentence that says why there is none
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
 * Finds the base of a site that lies in a git repository, with the files that differ from it.
 * @param wanted a branch, tag or commit; the base is where it and the present parted. Absent: the main line
 * @returns the base, or one sentence that says why there is none: a review without it is still a review
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

/** @returns runs git in a folder: what it printed, null when it failed or is not there */
export function gitIn(cwd: string): (...args: string[]) => string | null {
  return (...args) => {
    // Hooks, pagers and the repository's own settings for diffs have no say.
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
