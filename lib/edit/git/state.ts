/** State of a site's repository: its branch, the number of commits not pushed, and the author of commits. */
import type { GitState } from '../api.ts'
import { git } from './git.ts'
import { pullRequestAddress } from './pull-request.ts'

/** The folders whose changes the editor shows and commits, from the site's root. */
export const contentFolders = ['content', 'public'] as const

/** @returns null outside a git repository, and where git is not installed */
export async function gitState(site: string): Promise<GitState | null> {
  const status = await git(
    site,
    'status',
    '--porcelain=v2',
    '--branch',
    '--untracked-files=all',
    '-z',
    '--',
    ...contentFolders,
  )
  if (!status.ok) return null
  const lines = status.out.split('\0')
  const header = (name: string) => lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3)
  const branch = header('branch.head')
  const [, ahead, behind] = /^\+(\d+) -(\d+)$/.exec(header('branch.ab') ?? '') ?? []
  const [name, email, remote] = await Promise.all([
    setting(site, 'user.name'),
    setting(site, 'user.email'),
    remoteAddress(site),
  ])
  const isNamed = branch !== undefined && branch !== '(detached)'
  const hasUpstream = ahead !== undefined
  return {
    branch: isNamed ? branch : null,
    ahead: hasUpstream ? Number(ahead) : null,
    behind: hasUpstream ? Number(behind) : null,
    changed: lines.filter((line) => /^[12u?] /.test(line)).length,
    author: name && email ? { name, email } : null,
    pullRequest: isNamed && remote ? pullRequestAddress(remote, branch, await mainBranch(site)) : null,
  }
}

const setting = async (site: string, key: string): Promise<string> =>
  (await git(site, 'config', '--get', key)).out.trim()

/** The remote to push to: that of the branch, else `origin`. */
export async function remoteName(site: string): Promise<string | null> {
  const remotes = (await git(site, 'remote')).out.split('\n').filter(Boolean)
  return remotes.includes('origin') ? 'origin' : (remotes[0] ?? null)
}

async function remoteAddress(site: string): Promise<string | null> {
  const remote = await remoteName(site)
  return remote === null ? null : (await git(site, 'remote', 'get-url', remote)).out.trim() || null
}

async function mainBranch(site: string): Promise<string> {
  const head = await git(site, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD')
  return head.ok ? head.out.trim().replace(/^origin\//, '') : 'main'
}
