/** Commits, pulls and pushes, with git's own author and credentials. */
import type { CommitRequest, GitAnswer } from '../api.ts'
import { placeOf } from '../files/place.ts'
import { Refused } from '../server/refused.ts'
import { inWords } from './explain-failure.ts'
import { type GitResult, git } from './git.ts'
import { gitState, remoteName } from './state.ts'

async function answer(site: string, result: Pick<GitResult, 'ok' | 'error'>, done: string): Promise<GitAnswer> {
  const state = await gitState(site)
  if (!state) throw new Refused('The site is in no git repository, or git is not installed.')
  return { ok: result.ok, said: result.ok ? done : inWords(result.error), git: state }
}

/** Commits these files and no others, whatever else is staged. */
export async function commit(site: string, { message, paths, branch }: CommitRequest): Promise<GitAnswer> {
  if (message.trim() === '') throw new Refused('Write what was changed.')
  if (paths.length === 0) throw new Refused('Choose the files to commit.')
  for (const path of paths) publicPlace(site, path)
  if (branch !== undefined) {
    const switched = await git(site, 'switch', '--create', branch, '--')
    if (!switched.ok) return answer(site, switched, '')
  }
  // `:(literal)`: a name may contain characters that git would read as a pattern.
  const own = paths.map((path) => `:(literal)${path}`)
  const added = await git(site, 'add', '--all', '--', ...own)
  if (!added.ok) return answer(site, added, '')
  const isMerge = (await git(site, 'rev-parse', '--quiet', '--verify', 'MERGE_HEAD')).ok
  // A merge is committed whole.
  const only = isMerge ? [] : ['--only', '--', ...own]
  const committed = await git(site, 'commit', '--quiet', `--message=${message}`, ...only)
  const where = branch === undefined ? '' : ` to the branch ${branch}`
  return answer(site, committed, `Committed${where}. Push to publish it.`)
}

/** Below `public/` the editor writes only pictures, but it commits every change there. */
function publicPlace(site: string, path: string): void {
  if (path.startsWith('public/') && !path.startsWith('public/images/')) {
    placeOf(site, `public/images/${path.slice('public/'.length)}`)
    return
  }
  placeOf(site, path)
}

/** Merges. A merge that fails is undone, so that files never contain unexpected conflict markers. */
export async function pull(site: string): Promise<GitAnswer> {
  const before = (await git(site, 'rev-parse', 'HEAD')).out.trim()
  const pulled = await git(site, 'pull', '--no-rebase', '--no-edit', '--quiet')
  if (!pulled.ok && (await git(site, 'rev-parse', '--quiet', '--verify', 'MERGE_HEAD')).ok) {
    const files = (await git(site, 'diff', '--name-only', '--diff-filter=U', '--relative')).out.trim().split('\n')
    await git(site, 'merge', '--abort')
    const said = `Others changed the same lines of ${files.join(', ')}. Nothing was changed here: merge in a terminal (git pull), or ask who wrote them.`
    return { ...(await answer(site, { ok: false, error: '' }, '')), said }
  }
  const after = (await git(site, 'rev-parse', 'HEAD')).out.trim()
  const count = before === after ? '0' : (await git(site, 'rev-list', '--count', `${before}..${after}`)).out.trim()
  const done =
    count === '0' ? 'There was nothing new.' : `Pulled: ${count} new ${count === '1' ? 'commit' : 'commits'}.`
  return answer(site, pulled, done)
}

export async function push(site: string): Promise<GitAnswer> {
  const remote = await remoteName(site)
  if (remote === null)
    throw new Refused(
      'The repository has no server to push to. Create one at a host, then: git remote add origin <its address>',
    )
  const state = await gitState(site)
  if (!state?.branch) throw new Refused('Git is on no branch: create one with the next commit.')
  const pushed = await git(site, 'push', '--quiet', '--set-upstream', remote, `HEAD:refs/heads/${state.branch}`)
  return answer(site, pushed, `Pushed to ${remote}/${state.branch}.`)
}
