/** Tells whether any of many files changed, reading only those whose time or size did. */
import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const seen = z.object({ size: z.number(), modified: z.number(), changed: z.number(), hash: z.string() })

/** Path → what was last seen of the file, as git keeps it in its index. */
export const seenFiles = z.record(z.string(), seen)
export type SeenFiles = z.infer<typeof seenFiles>

/**
 * One hash over names and bytes of files.
 * @param files key (stable across machines) → absolute path; a path that is absent counts as absent
 * @param before what an earlier call returned: a file with the same size and times is not read again
 * @returns the hash, and what to hand to the next call
 */
export function fingerprint(files: ReadonlyMap<string, string>, before: SeenFiles): { hash: string; files: SeenFiles } {
  const whole = createHash('sha256')
  const now: SeenFiles = {}
  for (const [key, path] of files) {
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (!stat?.isFile()) continue
    const last = before[key]
    const same = last && last.size === stat.size && last.modified === stat.mtimeMs && last.changed === stat.ctimeMs
    const hash = same ? last.hash : createHash('sha256').update(readFileSync(path)).digest('base64')
    now[key] = { size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs, hash }
    whole.update(`${key}\0${hash}\n`)
  }
  return { hash: whole.digest('hex'), files: now }
}
