/** Tells whether a file is still the one that was read, by its size and times. */
import { lstatSync } from 'node:fs'

export type Seen = { size: number; modified: number; changed: number }

/** As text; that of a file that is absent is empty. */
export const stampOf = (seen: Seen | undefined) => (seen ? `${seen.size} ${seen.modified} ${seen.changed}` : '')

/** The first of these files that is no longer what it was; undefined when all are. */
export function changedSince(stamps: Readonly<Record<string, string>>): string | undefined {
  const now = (file: string) => {
    const stat = lstatSync(file, { throwIfNoEntry: false })
    return stampOf(stat?.isFile() ? { size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs } : undefined)
  }
  return Object.keys(stamps).find((file) => now(file) !== stamps[file])
}
