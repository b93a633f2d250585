/** Reads git trees as maps of paths, and makes commits from such maps without touching the working tree. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError } from '../cli/command.ts'

/** A file of a tree. */
export type Entry = { mode: string; id: string }

export type Tree = ReadonlyMap<string, Entry>

type Options = { input?: string; env?: Record<string, string> }

/** Enough for the list of a large repository. */
const maxBuffer = 256 * 1024 * 1024

/** @throws {CommandError} with what git said, if it fails */
export function git(folder: string, args: readonly string[], { input, env }: Options = {}): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    input,
    maxBuffer,
    env: { ...process.env, ...env },
  })
  if (error) throw new CommandError(`git could not be started: ${error.message}`, { cause: error })
  if (status !== 0) throw new CommandError(`git ${args[0]} failed: ${stderr.trim()}`)
  return stdout
}

/** The commit or tree that a name stands for; null if there is none. */
export function resolveName(folder: string, name: string): string | null {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--verify', '--quiet', `${name}^{tree}`], {
    cwd: folder,
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim() : null
}

export function readTree(folder: string, name: string): Tree {
  const lines = git(folder, ['ls-tree', '-r', '-z', name]).split('\0').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const [facts = '', path = ''] = line.split('\t')
      const [mode = '', , id = ''] = facts.split(' ')
      return [path, { mode, id }]
    }),
  )
}

export const readBlob = (folder: string, id: string): string => git(folder, ['cat-file', 'blob', id])

export const writeBlob = (folder: string, text: string): string =>
  git(folder, ['hash-object', '-w', '--stdin'], { input: text }).trim()

/** Adds the files of a folder to the repository's objects, except those that its own .gitignore excludes. @returns the tree */
export function importFolder(repository: string, folder: string): string {
  return withIndex((index) => {
    const gitFolder = git(repository, ['rev-parse', '--absolute-git-dir']).trim()
    const env = { GIT_INDEX_FILE: index, GIT_DIR: gitFolder, GIT_WORK_TREE: folder }
    git(folder, ['-c', 'core.autocrlf=false', 'add', '-A', '.'], { env })
    return git(folder, ['write-tree'], { env }).trim()
  })
}

/** @returns the tree */
export function writeTree(repository: string, tree: Tree): string {
  const input = [...tree].map(([path, { mode, id }]) => `${mode} ${id}\t${path}\0`).join('')
  return withIndex((index) => {
    const env = { GIT_INDEX_FILE: index }
    git(repository, ['update-index', '-z', '--index-info'], { env, input })
    return git(repository, ['write-tree'], { env }).trim()
  })
}

function withIndex<Result>(use: (index: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-index-'))
  try {
    return use(join(folder, 'index'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
