/** Tells without reading whether a file is as it was. */
import { statSync } from 'node:fs'

/** File systems count time in steps of up to two seconds; within one step a file can change twice and look the same. */
const clockStep = 2000

/**
 * Size, times and place of a file as one text, to be taken before the file is read.
 * @returns undefined for a file that is gone, or too young for an equal state to mean an equal file
 */
export function settledState(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat || Date.now() - Math.max(stat.mtimeMs, stat.ctimeMs) < clockStep) return undefined
  return `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`
}
