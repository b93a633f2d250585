/** Whether `out/` already holds what a build would bring: same files, same day, and nobody changed it. */
import { dayIn } from '../lib/dates.ts'
import type { SiteArguments } from './arguments.ts'
import { buildInputs } from './build-inputs.ts'
import { type BuildRecord, isUntouched, readBuildRecord } from './build-record.ts'
import { machine } from './code-key.ts'
import { fingerprint } from './fingerprint.ts'

/** @returns the record of the build that stands; null when there is something to build */
export function standingBuild({ site, asOf, flags }: SiteArguments): BuildRecord | null {
  const record = readBuildRecord(site)
  if (!record || record.today !== (asOf ?? dayIn(new Date(), record.timeZone))) return null
  if (flagsOf(flags).length > 0 || record.flags.length > 0) return null
  if (inputsOf(site, record).hash !== record.fingerprint) return null
  return isUntouched(site, record) ? record : null
}

/** One hash over everything that goes into a build, apart from day and flags; and what to keep for the next time. */
export function inputsOf(site: string, record: BuildRecord | null) {
  const { hash, files } = fingerprint(buildInputs(site), record?.files ?? {})
  return { hash: `${hash} ${machine()}`, files }
}

/** The flags that make another site. `--clean` says how to build, not what. */
export const flagsOf = (flags: ReadonlySet<string>) => [...flags].filter((flag) => flag !== 'clean').sort()
