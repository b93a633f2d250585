/** What is remembered of a site's last good build, so that the next start can tell whether anything changed. */
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { seenFiles } from '../core/files/file-index.ts'
import { filesBelow } from '../core/files/files.ts'
import type { Problem } from '../core/problems/problem.ts'
import { repositoryRoot } from '../core/root.ts'
import type { FileState } from '../publish/index.ts'

const buildRecord = z.object({
  /** Hash of everything that went in. */
  fingerprint: z.string(),
  files: seenFiles,
  /** The moment the build was made for, and the first scheduled change after it, in milliseconds since 1970. */
  asOf: z.number(),
  nextChange: z.number().nullable(),
  /** The day of that moment in the site's zone. */
  today: z.string(),
  timeZone: z.string(),
  /** The path under which the site is served: `/sub`, or empty. */
  base: z.string(),
  /** Flags of the build, such as `guide`. */
  flags: z.array(z.string()),
  /** Hash over names, sizes and times of the files in `out/`: what someone changed there is no build. */
  published: z.string(),
  /** What was reported, so that a build of the same says it again. */
  problems: z.array(z.custom<Problem>()),
  /** When `out/` was written (its modification time): another folder in its place is another build. */
  written: z.number(),
})
export type BuildRecord = z.infer<typeof buildRecord>

/** The record of the build that lies in `<site>/out`; null when there is none or `out/` is not of it. */
export function readBuildRecord(site: string): BuildRecord | null {
  try {
    const record = buildRecord.parse(JSON.parse(readFileSync(recordPath(site), 'utf8')))
    return record.written === writtenAt(site) ? record : null
  } catch {
    // Absent, cut off by a kill, or of an older version: as if never built.
    return null
  }
}

/**
 * Remembers the build that was just put into `<site>/out`.
 * @param files all that lies there
 */
export function writeBuildRecord(
  site: string,
  files: ReadonlyMap<string, FileState>,
  record: Omit<BuildRecord, 'written' | 'published'>,
): void {
  mkdirSync(dirname(recordPath(site)), { recursive: true })
  writeFileSync(recordPath(site), JSON.stringify({ ...record, published: stateHash(files), written: writtenAt(site) }))
}

/** Whether `out/` holds what its build put there. */
export function isUntouched(site: string, record: BuildRecord): boolean {
  const states = filesBelow(join(site, 'out')).map((name) => {
    const { size, mtimeMs } = lstatSync(join(site, 'out', name))
    return [name, { size, modified: mtimeMs }] as const
  })
  return record.published === stateHash(new Map(states))
}

function stateHash(files: ReadonlyMap<string, FileState>): string {
  const hash = createHash('sha256')
  for (const name of [...files.keys()].sort()) {
    const { size, modified } = files.get(name) ?? { size: 0, modified: 0 }
    hash.update(`${name}\0${size} ${modified}\n`)
  }
  return hash.digest('hex')
}

const writtenAt = (site: string) => lstatSync(join(site, 'out')).mtimeMs

const recordPath = (site: string) => join(siteCache(site), 'build.json')

/** Where a site keeps what it may throw away; named by the site's path, since one repository builds several. */
export function siteCache(site: string): string {
  const name = createHash('sha256').update(site).digest('hex').slice(0, 12)
  return join(repositoryRoot, '.next/cache/masthead', name)
}
