/** Keeps the instant of the next scheduled change, by which the hourly workflow tells whether to build. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { utcText } from '../../core/dates/instants.ts'

/** Below the repository, one line: an instant in UTC, as `date -u +%FT%TZ` prints the time it is. Never in out/, which would change with the clock. */
export const dueFile = '.next/cache/masthead/next-due'

/** Writes the file; an empty one says that nothing is scheduled. */
export async function keepNextDue(repository: string, nextChange: number | null): Promise<void> {
  const file = path.join(repository, dueFile)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, nextChange === null ? '' : `${utcText(nextChange)}\n`)
}
