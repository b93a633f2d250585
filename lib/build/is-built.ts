/** Whether `out/` already holds what a build would bring: same files, nothing due since, and nobody changed it. */

import { machine } from '../core/code/code-key.ts'
import { momentOf } from '../core/dates/instants.ts'
import { fingerprintFiles } from '../core/files/file-index.ts'
import { buildInputs } from './build-inputs.ts'
import { type BuildRecord, isUntouched, readBuildRecord } from './build-record.ts'
import type { SiteOptions } from './load-site.ts'

/** @returns the record of the build that stands; null when there is something to build */
export function standingBuild({ site, asOf, flags }: SiteOptions): BuildRecord | null {
  const record = readBuildRecord(site)
  if (!record || !holdsAt(record, asOf, new Date())) return null
  if (flagsOf(flags).length > 0 || record.flags.length > 0) return null
  if (inputsOf(site, record).hash !== record.fingerprint) return null
  return isUntouched(site, record) ? record : null
}

/** Whether a build made at its moment is the same at another: on the same day (expressions in `.mdx` may read it), with nothing due in between. */
export function holdsAt(record: Moments, asOf: string | undefined, now: Date): boolean {
  const { instant, day } = momentOf(asOf, now, record.timeZone)
  const { today, nextChange } = record
  return day === today && instant >= record.asOf && (nextChange === null || instant < nextChange)
}

type Moments = Pick<BuildRecord, 'asOf' | 'nextChange' | 'today' | 'timeZone'>

/** One hash over everything that goes into a build, apart from day and flags; and what to keep for the next time. */
export function inputsOf(site: string, record: BuildRecord | null) {
  const { hash, files } = fingerprintFiles(buildInputs(site), record?.files ?? {})
  return { hash: `${hash} ${machine()}`, files }
}

/** The flags that make another site. `--clean` says how to build, not what. */
export const flagsOf = (flags: ReadonlySet<string>) => [...flags].filter((flag) => flag !== 'clean').sort()
