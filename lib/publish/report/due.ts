/** Records the instant of the next scheduled change, which the hourly workflow compares with the time to decide whether to build. */
import path from 'node:path'
import { utcText } from '../../core/dates/instants.ts'
import { writeAtomically } from '../../core/files/atomic-write.mjs'

/** In the repository, one line: an instant in UTC, in the format of `date -u +%FT%TZ`. Not in out/, which must not depend on the clock. */
export const dueFile = '.next/cache/masthead/next-due'

/** Writes the file; an empty one means that nothing is scheduled. */
export function keepNextDue(repository: string, nextChange: number | null): void {
  writeAtomically(path.join(repository, dueFile), nextChange === null ? '' : `${utcText(nextChange)}\n`)
}
