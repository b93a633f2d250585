/** The next day on which the site changes by itself: a scheduled post is due, or a post expires. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PublishInput } from './input.ts'

/** The earliest change after today, `YYYY-MM-DD`; null when nothing is scheduled. */
export function nextDue({ documents, today }: Pick<PublishInput, 'documents' | 'today'>): string | null {
  const days = documents.flatMap(({ changes }) => (changes !== undefined && changes > today ? [changes] : []))
  return days.sort()[0] ?? null
}

/** Where the hourly workflow looks, below the repository: a day and its time zone on one line. Never in out/, which would change with the clock. */
export const dueFile = '.next/cache/masthead/next-due'

/** Keeps the day; an empty file says that nothing is scheduled. */
export async function keepNextDue(repository: string, day: string | null, timeZone: string): Promise<void> {
  const file = path.join(repository, dueFile)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, day ? `${day} ${timeZone}\n` : '')
}
