/** The ledger of the main branch. Its addresses have been published; a line that only the current branch has may not have been. */

import { findBase } from '../git/index.ts'
import { ledgerHolds, ledgerPath, parseLedger } from './ledger.ts'

export type BaseLedger = {
  /** Name of the base: `origin/main`. */
  name: string
  /** The ledger's path from the root of the repository. */
  path: string
  /** The addresses in the base's ledger; empty if it has none. */
  urls: string[]
  /** Whether the base's ledger contains an address. */
  holds: (url: string) => boolean
  /** Whether a file, by its path from the site's root, exists at the base. */
  hasFile: (path: string) => boolean
}

/**
 * Reads the ledger at the commit where the current branch left the main one; on the main branch, at the last commit.
 * @returns null outside git and in a clone without the main branch
 */
export function ledgerAtBase(site: string): BaseLedger | null {
  const found = findBase(site)
  if ('note' in found) return null
  const { base, prefix, git } = found
  const ledger = parseLedger(git('cat-file', 'blob', `${base.commit}:${prefix}${ledgerPath}`) ?? '')
  let files: Set<string> | undefined
  return {
    name: base.name,
    path: prefix + ledgerPath,
    urls: ledger.lines.map(({ url }) => url),
    holds: ledgerHolds(ledger),
    hasFile: (path) => {
      files ??= new Set((git('ls-tree', '-r', '--name-only', '-z', base.commit, '--', 'content') ?? '').split('\0'))
      return files.has(path)
    },
  }
}
