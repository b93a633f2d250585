/** Makes the commit of an upgrade without changing the owner's branch or working tree. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sampleFolder } from '../../lib/core/sample.ts'
import { CommandError } from '../cli/command.ts'
import { type Codemod, codemodsBetween, codemodsSchema, modified } from './codemods.ts'
import { findBase, findRelease, identity, type Release, releaseOf } from './find-release.ts'
import { git, readBlob, type Tree, writeBlob, writeTree } from './git.ts'
import { type Conflict, mergeTrees, type Preference, releasePaths } from './merge-trees.ts'
import { isNewer } from './versions.ts'

export type UpgradeOptions = {
  /** A version, a folder or an archive; undefined for the newest version. */
  release: string | undefined
  /** Where the files of the current version are, if git does not have them. */
  base: string | undefined
  prefer: Preference | undefined
}

export type Upgrade = {
  from: string
  to: Release
  /** The commit; its parent is the current one. */
  commit: string
  /** Files of Masthead that the upgrade changes. */
  changed: string[]
  conflicts: Conflict[]
  /** The owner's files in which a codemod renamed keys. */
  renamed: string[]
}

/** First words of the commit, by which `--undo` finds it. */
export const subject = 'Upgrade Masthead'

/** @throws {CommandError} if the repository has uncommitted changes, or there is nothing to upgrade to */
export function prepareUpgrade(repository: string, options: UpgradeOptions): Upgrade {
  refuseUncommitted(repository)
  const head = git(repository, ['rev-parse', 'HEAD']).trim()
  const mine = releaseOf(repository, head)
  const to = findRelease(repository, options.release)
  if (!isNewer(to.version, mine.version))
    throw new CommandError(`This publication is at version ${mine.version}, and ${to.version} is not later`)
  const base = findBase(repository, mine.version, options.base)
  const hasSample = existsSync(join(repository, sampleFolder))
  const trees = {
    base: releasePaths(base.tree, hasSample),
    mine: mine.tree,
    release: releasePaths(to.tree, hasSample),
  }
  const { tree, changed, conflicts } = mergeTrees(repository, trees, options.prefer)
  const { tree: finished, renamed } = withCodemods(repository, tree, codemodsOf(repository, to, mine.version))
  const message = `${subject} from ${mine.version} to ${to.version}`
  const id = writeTree(repository, finished)
  const commit = git(repository, ['commit-tree', id, '-p', head, '-m', message], { env: identity(repository) }).trim()
  return { from: mine.version, to, commit, changed, conflicts, renamed }
}

/** @throws {CommandError} naming the files */
export function refuseUncommitted(repository: string): void {
  const changes = git(repository, ['status', '--porcelain']).trimEnd()
  if (changes !== '') throw new CommandError(`These files have uncommitted changes — commit them first:\n${changes}`)
}

function codemodsOf(repository: string, { tree, version }: Release, from: string): Codemod[] {
  const entry = tree.get('scripts/upgrade/codemods.json')
  if (!entry) return []
  return codemodsBetween(codemodsSchema.parse(JSON.parse(readBlob(repository, entry.id))), from, version)
}

function withCodemods(repository: string, tree: Tree, codemods: readonly Codemod[]): { tree: Tree; renamed: string[] } {
  const result = new Map(tree)
  const renamed: string[] = []
  if (codemods.length === 0) return { tree, renamed }
  for (const [path, entry] of tree) {
    if (!/^content\/.*\.(?:md|mdx|markdown|yml)$/.test(path)) continue
    const text = readBlob(repository, entry.id)
    const next = modified(path, text, codemods)
    if (next === text) continue
    renamed.push(path)
    result.set(path, { ...entry, id: writeBlob(repository, next) })
  }
  return { tree: result, renamed }
}
