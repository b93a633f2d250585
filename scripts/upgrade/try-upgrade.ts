/** Builds a publication before and after an upgrade, in two working trees of their own. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../../lib/core/problems/problem.ts'
import { CommandError } from '../cli/command.ts'
import { linkPackages } from '../incremental/repository-copy.ts'
import { git } from './git.ts'

/** A publication as one version of Masthead builds it. */
export type BuiltVersion = {
  root: string
  problems: Problem[]
  /** Checks that failed, with what they printed. */
  failed: { name: string; output: string }[]
}

export type Trial = { before: BuiltVersion; after: BuiltVersion }

/**
 * @param checks commands to run after the upgrade besides check and build: `typecheck`, `test`
 * @param use receives both; their folders are deleted afterwards
 */
export async function tryUpgrade<Result>(
  repository: string,
  commit: string,
  checks: readonly string[],
  use: (trial: Trial) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-upgrade-'))
  const roots = { before: join(folder, 'before'), after: join(folder, 'after') }
  try {
    const before = await built(repository, 'HEAD', roots.before, [])
    const after = await built(repository, commit, roots.after, checks)
    return await use({ before, after })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    git(repository, ['worktree', 'prune'])
  }
}

const reported = z.array(z.custom<Problem>())

async function built(
  repository: string,
  commit: string,
  root: string,
  checks: readonly string[],
): Promise<BuiltVersion> {
  git(repository, ['worktree', 'add', '--quiet', '--detach', root, commit])
  providePackages(repository, root)
  const checked = await run(root, ['check', '--json'])
  const problems = readProblems(checked.stdout, checked.stderr)
  const failed: BuiltVersion['failed'] = []
  for (const name of [...checks, 'build']) {
    const { code, stdout, stderr } = await run(root, [name])
    if (code !== 0) failed.push({ name, output: `${stdout}${stderr}`.trimEnd() })
  }
  return { root, problems, failed }
}

function readProblems(stdout: string, stderr: string): Problem[] {
  try {
    return reported.parse(JSON.parse(stdout))
  } catch (cause) {
    throw new CommandError(`The content could not be checked:\n${stdout}${stderr}`, { cause })
  }
}

/** Links the packages if the lock file is the same, since installing them takes a minute; otherwise the first command installs them. */
function providePackages(repository: string, root: string): void {
  const lock = (folder: string) => join(folder, 'package-lock.json')
  const [from, to] = [join(repository, 'node_modules'), join(root, 'node_modules')]
  if (!existsSync(from) || !existsSync(lock(root)) || existsSync(to)) return
  if (readFileSync(lock(repository)).equals(readFileSync(lock(root)))) linkPackages(from, to)
}

function run(root: string, args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    // The site in the environment is a different one.
    const env = { ...process.env, MASTHEAD_SITE: undefined, FORCE_COLOR: undefined, GITHUB_ACTIONS: undefined }
    const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        said[name] += text
      })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    process.on('SIGTERM', pass).on('SIGINT', pass)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('SIGTERM', pass).off('SIGINT', pass)
      resolve({ code: code ?? 1, ...said })
    })
  })
}
