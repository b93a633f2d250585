/** The ledger as the main branch has it: what stands there was published, a line that only this branch has was not. */
import { ledgerHolds, ledgerPath, parseLedger } from '../../publish/index.ts'
import { findBase } from '../git/git-base.ts'

export type BaseLedger = {
  /** What the base is called: `origin/main`. */
  name: string
  /** The ledger's path from the root of the repository. */
  path: string
  /** The addresses in the base's ledger; none where it has no ledger. */
  urls: string[]
  /** Whether the base's ledger holds an address. */
  holds: (url: string) => boolean
  /** Whether the base has a file, by its path from the site's root. */
  hasFile: (path: string) => boolean
}

/**
 * Reads the ledger where the present branch left the main one; on the main branch itself that is the last commit.
 * @returns null outside of git, and in a clone without the main branch
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
