/** The file index: tells which files changed since they were last seen, reading only those whose size or times differ (as git does). */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { contentStamp, fileFingerprint, hashFile } from './file-stamp.mjs'

export { changedSince, fileFingerprint, stampOf } from './file-stamp.mjs'

/** Path → the version last seen: its stamp and the hash of its content. */
export const seenFiles = z.record(z.string(), z.object({ stamp: z.string(), hash: z.string() }))
export type SeenFiles = z.infer<typeof seenFiles>

/**
 * Hashes the names and contents of files.
 * @param files key (the same on every machine) → absolute path; missing files are left out
 * @param before result of an earlier call: files with an unchanged stamp are not read again
 * @returns one hash over all files, and what to pass to the next call
 */
export function fingerprintFiles(
  files: ReadonlyMap<string, string>,
  before: SeenFiles,
): { hash: string; files: SeenFiles } {
  const whole = createHash('sha256')
  const now: SeenFiles = {}
  for (const [key, path] of files) {
    const stamp = fileFingerprint(path)
    const last = before[key]
    const hash = stamp !== undefined && last?.stamp === stamp ? last.hash : hashFile(path)
    if (hash === '') continue
    now[key] = { stamp: stamp ?? contentStamp(hash), hash }
    whole.update(`${key}\0${hash}\n`)
  }
  return { hash: whole.digest('hex'), files: now }
}
