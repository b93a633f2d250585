/** Merges a release into a publication, three-way: what only one side changed is taken, what both changed is merged by lines. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMastheads } from '../../lib/core/ownership.ts'
import { sampleFolder } from '../../lib/core/sample.ts'
import { CommandError } from '../cli/command.ts'
import { type Entry, readBlob, type Tree, writeBlob } from './git.ts'

/** Which side wins where both changed the same lines. */
export type Preference = 'mine' | 'release'

export type Conflict = {
  path: string
  /** Both versions of the lines, with git's conflict markers; or a sentence if a side deleted the file. */
  shown: string
}

export type Merge = { tree: Tree; changed: string[]; conflicts: Conflict[] }

/**
 * Maps the paths of a release to those of a publication, in which the sample is in `e2e/sample/`.
 * @param hasSample whether the publication keeps the sample there
 */
export function releasePaths(release: Tree, hasSample: boolean): Tree {
  return new Map(
    [...release].flatMap(([path, entry]): [string, Entry][] => {
      if (isMastheads(path)) return [[path, entry]]
      return hasSample && /^(?:content|public)\//.test(path) ? [[`${sampleFolder}/${path}`, entry]] : []
    }),
  )
}

/**
 * @param base the release that the publication was made from
 * @param prefer resolves lines that both sides changed, instead of reporting them
 */
export function mergeTrees(
  repository: string,
  { base, mine, release }: { base: Tree; mine: Tree; release: Tree },
  prefer?: Preference,
): Merge {
  const tree = new Map(mine)
  const changed: string[] = []
  const conflicts: Conflict[] = []
  for (const path of [...new Set([...base.keys(), ...release.keys()])].sort()) {
    if (!isMastheads(path)) continue
    const [before, own, next] = [base.get(path), mine.get(path), release.get(path)]
    if (isSame(own, next) || isSame(before, next)) continue
    let merged = next
    if (!isSame(before, own)) {
      const both = own && next ? mergeFile(repository, { before, own, next }, prefer) : deleted(own, prefer, next)
      if ('shown' in both) {
        conflicts.push({ path, shown: both.shown })
        continue
      }
      merged = both.entry
    }
    if (isSame(own, merged)) continue
    changed.push(path)
    if (merged) tree.set(path, merged)
    else tree.delete(path)
  }
  return { tree, changed, conflicts }
}

const isSame = (one: Entry | undefined, other: Entry | undefined) => one?.id === other?.id && one?.mode === other?.mode

type Merged = { entry: Entry | undefined } | { shown: string }

function deleted(own: Entry | undefined, prefer: Preference | undefined, next: Entry | undefined): Merged {
  if (prefer) return { entry: prefer === 'mine' ? own : next }
  return {
    shown: own
      ? 'You changed this file, and the release deletes it.'
      : 'You deleted this file, and the release changes it.',
  }
}

function mergeFile(
  repository: string,
  { before, own, next }: { before: Entry | undefined; own: Entry; next: Entry },
  prefer?: Preference,
): Merged {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-merge-'))
  try {
    const file = (name: string, entry: Entry | undefined) => {
      writeFileSync(join(folder, name), entry ? readBlob(repository, entry.id) : '')
      return name
    }
    const texts = [before, own, next].map((entry) => (entry ? readBlob(repository, entry.id) : ''))
    if (texts.some((text) => text.includes('\0'))) return binary(own, next, prefer)
    const files = [file('yours', own), file('before', before), file('release', next)]
    const side = prefer ? [prefer === 'mine' ? '--ours' : '--theirs'] : []
    const labels = ['-L', 'yours', '-L', 'before', '-L', 'release']
    const { status, stdout, stderr } = spawnSync('git', ['merge-file', '-p', ...side, ...labels, ...files], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    // The status is the number of conflicts; 255 and above mean that git failed.
    if (status === null || status >= 255) throw new CommandError(`git merge-file failed: ${stderr}`)
    if (status > 0) return { shown: conflictingLines(stdout) }
    return { entry: { mode: next.mode, id: writeBlob(repository, stdout) } }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Pictures have no lines to merge. */
function binary(own: Entry, next: Entry, prefer?: Preference): Merged {
  if (prefer) return { entry: prefer === 'mine' ? own : next }
  return { shown: 'You and the release both changed this binary file.' }
}

const conflictingLines = (text: string) => (text.match(/^<{7} yours$[\s\S]*?^>{7} release$/gm) ?? []).join('\n')
