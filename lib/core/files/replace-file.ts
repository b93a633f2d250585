/** Puts a file in the place of another in one step. */
import { renameSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Windows lets nobody replace a file while another process reads it, which takes a moment; other systems never come here. */
const tries = 50

/** @throws when the file cannot be replaced for half a second */
export async function replaceFile(from: string, to: string): Promise<void> {
  for (let left = tries; ; left--)
    try {
      return renameSync(from, to)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (left === 0 || (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES')) throw error
      await setTimeout(10)
    }
}
