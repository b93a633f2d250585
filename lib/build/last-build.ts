/** The record of a site's last successful build, and whether `out/` is still what a build would write now. */
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { codeFiles, machine } from '../core/code/code-key.ts'
import { momentOf } from '../core/dates/instants.ts'
import { writeAtomically } from '../core/files/atomic-write.mjs'
import { fingerprintFiles, seenFiles } from '../core/files/file-index.ts'
import { filesBelow } from '../core/files/files-below.ts'
import type { Problem } from '../core/problems/problem.ts'
import { repositoryRoot } from '../core/root.ts'
import { isUntouched } from '../publish/index.ts'
import type { SiteOptions } from './load-site.ts'
import { siteCache, storeOf } from './site-cache.ts'

const buildRecord = z.object({
  /** Hash of every input of the build except the date and the flags. */
  fingerprint: z.string(),
  /** The input files with their sizes, times and hashes: unchanged files are not read again. */
  files: seenFiles,
  /** The instant the build was made for, and the next scheduled change after it, in milliseconds since 1970. */
  asOf: z.number(),
  nextChange: z.number().nullable(),
  /** The day of `asOf` in the site's time zone. */
  today: z.string(),
  timeZone: z.string(),
  /** The path under which the site is served: `/sub`, or empty. */
  base: z.string(),
  /** Flags of the build, such as `guide`. */
  flags: z.array(z.string()),
  /** Problems reported by the build. They are printed again when nothing has changed. */
  problems: z.array(z.custom<Problem>()),
  /** Modification time of `out/`: reveals that the folder was replaced. */
  written: z.number(),
})
export type BuildRecord = z.infer<typeof buildRecord>

/** The record of the build in `<site>/out`; null if there is none or `out/` is not from that build. */
export function readBuildRecord(site: string): BuildRecord | null {
  try {
    const record = buildRecord.parse(JSON.parse(readFileSync(recordPath(site), 'utf8')))
    return record.written === writtenAt(site) ? record : null
  } catch {
    // Missing, truncated by a kill, or in an older format: the same as never built.
    return null
  }
}

/** Records the build that was just moved to `<site>/out`. */
export function writeBuildRecord(site: string, record: Omit<BuildRecord, 'written'>): void {
  writeAtomically(recordPath(site), JSON.stringify({ ...record, written: writtenAt(site) }))
}

/** The record of the last build if building again would change nothing; otherwise null. */
export function standingBuild({ site, asOf, flags }: SiteOptions): BuildRecord | null {
  const record = readBuildRecord(site)
  if (!record || !holdsAt(record, asOf, new Date())) return null
  if (flagsOf(flags).length > 0 || record.flags.length > 0) return null
  if (inputsOf(site, record).hash !== record.fingerprint) return null
  return isUntouched(storeOf(site, false), join(site, 'out')) ? record : null
}

/** Whether a build is still right at another moment: on the same day (`.mdx` expressions may read the date), with no scheduled change in between. */
export function holdsAt(
  record: Pick<BuildRecord, 'asOf' | 'nextChange' | 'today' | 'timeZone'>,
  asOf: string | undefined,
  now: Date,
): boolean {
  const { instant, day } = momentOf(asOf, now, record.timeZone)
  const { today, nextChange } = record
  return day === today && instant >= record.asOf && (nextChange === null || instant < nextChange)
}

/** Hashes every input of a build except the date and the flags; `files` speeds up the next call. */
export function inputsOf(site: string, record: BuildRecord | null) {
  const { hash, files } = fingerprintFiles(inputFiles(site), record?.files ?? {})
  return { hash: `${hash} ${machine()}`, files }
}

/** The flags that change the result, sorted. `--clean` changes only how it is built. */
export const flagsOf = (flags: ReadonlySet<string>) => [...flags].filter((flag) => flag !== 'clean').sort()

/** Key → absolute path of each input: the site's `content/`, `public/` and `fonts/`, and this repository's code, except the fonts that a build cuts. */
function inputFiles(site: string): Map<string, string> {
  const below = (folder: string) =>
    filesBelow(join(site, folder)).map((name) => [`site/${folder}/${name}`, join(site, folder, name)] as const)
  return new Map([
    ...['content', 'public', 'fonts'].flatMap(below),
    ...[...codeFiles(repositoryRoot)].filter(([name]) => !name.startsWith('app/fonts/')),
  ])
}

const writtenAt = (site: string) => lstatSync(join(site, 'out')).mtimeMs

const recordPath = (site: string) => join(siteCache(site), 'build.json')
