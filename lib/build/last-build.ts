/** The record of a site's last successful build, and whether `out/` is still what a build would write now. */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { machine } from '../core/code/code-key.ts'
import { momentOf } from '../core/dates/instants.ts'
import { writeAtomically } from '../core/files/atomic-write.mjs'
import { fingerprintFiles, seenFiles } from '../core/files/file-index.ts'
import { filesBelow } from '../core/files/files.ts'
import type { Problem } from '../core/problems/problem.ts'
import { repositoryRoot } from '../core/root.ts'
import type { FileState } from '../publish/index.ts'
import type { SiteOptions } from './load-site.ts'
import { siteCache } from './site-cache.ts'

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
  /** Hash of the names, sizes and times of the files in `out/`: reveals edits made there by hand. */
  published: z.string(),
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

/** Records the build that was just moved to `<site>/out`. `published` lists the files in it. */
export function writeBuildRecord(
  site: string,
  published: ReadonlyMap<string, FileState>,
  record: Omit<BuildRecord, 'written' | 'published'>,
): void {
  const checked = { published: hashOfStates(published), written: writtenAt(site) }
  writeAtomically(recordPath(site), JSON.stringify({ ...record, ...checked }))
}

/** The record of the last build if building again would change nothing; otherwise null. */
export function standingBuild({ site, asOf, flags }: SiteOptions): BuildRecord | null {
  const record = readBuildRecord(site)
  if (!record || !holdsAt(record, asOf, new Date())) return null
  if (flagsOf(flags).length > 0 || record.flags.length > 0) return null
  if (inputsOf(site, record).hash !== record.fingerprint) return null
  return isUntouched(site, record) ? record : null
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

const codeFolders = ['app', 'components', 'lib', 'theme', 'public']
const configuration = /\.(js|mjs|json)$|^tsconfig/
/** Generated files: fonts are cut by the first build (from files that do count), the stamp is written in dev. */
const generated = /^code\/app\/(?:fonts|stamp)\//

/** Key → absolute path of each input: the site's `content/`, `public/` and `fonts/`, this repository's code and configuration. */
function inputFiles(site: string): Map<string, string> {
  const below = (root: string, folder: string, label: string) =>
    filesBelow(join(root, folder)).map((path) => [`${label}/${folder}/${path}`, join(root, folder, path)] as const)
  return new Map([
    ...['content', 'public', 'fonts'].flatMap((folder) => below(site, folder, 'site')),
    ...codeFolders
      .flatMap((folder) => below(repositoryRoot, folder, 'code'))
      .filter(([key]) => !/\.test\.tsx?$/.test(key) && !generated.test(key)),
    ...readdirSync(repositoryRoot)
      .filter((name) => configuration.test(name))
      .map((name) => [`code/${name}`, join(repositoryRoot, name)] as const),
  ])
}

/** Whether `out/` contains exactly what its build wrote. */
function isUntouched(site: string, record: BuildRecord): boolean {
  const states = filesBelow(join(site, 'out')).map((name) => {
    const { size, mtimeMs } = lstatSync(join(site, 'out', name))
    return [name, { size, modified: mtimeMs }] as const
  })
  return record.published === hashOfStates(new Map(states))
}

function hashOfStates(files: ReadonlyMap<string, FileState>): string {
  const hash = createHash('sha256')
  for (const [name, { size, modified }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\0${size} ${modified}\n`)
  return hash.digest('hex')
}

const writtenAt = (site: string) => lstatSync(join(site, 'out')).mtimeMs

const recordPath = (site: string) => join(siteCache(site), 'build.json')
