/** Builds a site: content checked, answers prepared, pages rendered, published into `out/`. */

import { nextChange } from '../content/index.ts'
import { readCode } from '../core/code/code-key.ts'
import { instantIn } from '../core/dates/instants.ts'
import { repositoryRoot } from '../core/root.ts'
import { seconds } from '../core/terminal/progress.ts'
import { readBuildRecord, writeBuildRecord } from './build-record.ts'
import { buildSummary } from './build-summary.ts'
import { startThreads } from './early.ts'
import { idleScheduleWarning } from './idle-schedule.ts'
import { flagsOf, inputsOf, standingBuild } from './is-built.ts'
import { cacheFolder, loadSite, printProblems, type SiteOptions } from './load-site.ts'
import { makePictures } from './make-pictures.ts'
import { renderSite } from './render-site.ts'
import type { FinishThreads } from './threads/finish-threads.ts'

/**
 * Builds and prints what a person needs to know.
 * @returns whether `out/` is now the site; on false the old one is untouched and the reason is printed
 */
export async function buildSite(args: SiteOptions): Promise<boolean> {
  const started = Date.now()
  const { site } = args
  const standing = standingBuild(args)
  if (standing) {
    printProblems(standing.problems)
    console.log(`Nothing changed since the last build (checked in ${seconds(started)}).`)
    return true
  }
  // Taken before reading, so that a file saved during the build makes the next start build again.
  const record = readBuildRecord(site)
  const inputs = inputsOf(site, record)
  const threads = startThreads(site, await readCode(repositoryRoot, cacheFolder), record)
  try {
    return await buildFrom(args, inputs, started, threads)
  } finally {
    await threads?.end()
  }
}

async function buildFrom(
  args: SiteOptions,
  inputs: ReturnType<typeof inputsOf>,
  started: number,
  threads: FinishThreads | undefined,
): Promise<boolean> {
  const { site } = args
  const { publication, problems } = await loadSite(args)
  printProblems(problems)
  if (!publication || problems.some(({ severity }) => severity === 'error')) {
    console.error('Nothing was built: correct the errors first.')
    return false
  }
  const { content } = publication
  console.log(`Building the site as of ${instantIn(content.asOf, content.site.time_zone)} ${content.site.time_zone} …`)
  await makePictures(publication)
  const rendered = await renderSite(site, publication, problems, { threads })
  printProblems(rendered.problems)
  if (!rendered.files) {
    console.error('Nothing was published: out/ still holds the last build.')
    return false
  }
  writeBuildRecord(site, rendered.files, {
    fingerprint: inputs.hash,
    files: inputs.files,
    flags: flagsOf(args.flags),
    problems: [...problems, ...rendered.problems],
    asOf: content.asOf,
    nextChange: nextChange(content),
    today: content.today,
    timeZone: content.site.time_zone,
    base: content.site.address.base,
  })
  for (const line of rendered.text) console.log(line)
  const idle = idleScheduleWarning(content)
  if (idle !== null) console.error(idle)
  console.log(`${buildSummary(content, site, rendered.files.keys())} in ${seconds(started)}.`)
  return true
}
