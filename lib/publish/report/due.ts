/** Records the instant of the next scheduled change, which the hourly workflow compares with the time to decide whether to build. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { utcText } from '../../core/dates/instants.ts'

/** In the repository, one line: an instant in UTC, in the format of `date -u +%FT%TZ`. Not in out/, which must not depend on the clock. */
export const dueFile = '.next/cache/masthead/next-due'

/** Writes the file; an empty one means that nothing is scheduled. */
export async function keepNextDue(repository: string, nextChange: number | null): Promise<void> {
  const file = path.join(repository, dueFile)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, nextChange === null ? '' : `${utcText(nextChange)}\n`)
}
