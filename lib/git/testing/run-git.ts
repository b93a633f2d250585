/** Runs git in tests, as an author of its own whatever the machine is configured for. */
import { spawnSync } from 'node:child_process'

const settings = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']

/** @returns a function that runs git in a folder and returns its output; it throws what git says when it fails */
export const runGit =
  (cwd: string) =>
  (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], { cwd, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout
  }

/** Makes a repository of a folder and commits everything in it on main. */
export function commitAll(root: string): ReturnType<typeof runGit> {
  const git = runGit(root)
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'x')
  return git
}
