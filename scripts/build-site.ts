/** Builds a site: content checked, prepared for Next's workers, rendered, published into `out/`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Publication, writePrepared } from '../lib/content/index.ts'
import type { Problem } from '../lib/problem.ts'
import type { SiteArguments } from './arguments.ts'
import { buildInputs } from './build-inputs.ts'
import { readBuildRecord, siteCache, writeBuildRecord } from './build-record.ts'
import { buildSummary } from './build-summary.ts'
import { fingerprint } from './fingerprint.ts'
import { loadSite, printProblems } from './load-site.ts'
import { makePictures } from './make-pictures.ts'
import { seconds, withProgress } from './progress.ts'
import { publishInput } from './publish-input.ts'
import { runNode, toolPath } from './tool.ts'

/**
 * Builds and prints what a person needs to know.
 * @returns whether `out/` is now the site; on false the old one is untouched and the reason is printed
 */
export async function buildSite(args: SiteArguments): Promise<boolean> {
  const started = Date.now()
  const { site } = args
  // Taken before reading, so that a file saved during the build makes the next start build again.
  const inputs = fingerprint(buildInputs(site), readBuildRecord(site)?.files ?? {})
  const { publication, problems } = await loadSite(args)
  printProblems(problems)
  if (!publication || problems.some(({ severity }) => severity === 'error')) {
    console.error('Nothing was built: correct the errors first.')
    return false
  }
  const { content } = publication
  console.log(`Building for ${content.today} …`)
  await makePictures(publication)
  if (!(await render(site, publication, problems))) return false
  writeBuildRecord(site, {
    fingerprint: inputs.hash,
    files: inputs.files,
    today: content.today,
    timeZone: content.site.time_zone,
    base: content.site.address.base,
  })
  console.log(`${buildSummary(content, site)} in ${seconds(started)}.`)
  return true
}

/** Runs Next, whose adapter publishes; its output is shown only when it fails. */
async function render(site: string, publication: Publication, problems: readonly Problem[]): Promise<boolean> {
  const folder = join(siteCache(site), 'prepared')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writePrepared(folder, publication)
  const prepared = join(folder, 'publish.json')
  writeFileSync(prepared, JSON.stringify(publishInput(publication, problems)))
  const env = {
    NODE_ENV: 'production',
    MASTHEAD_SITE: site,
    MASTHEAD_PREPARED: prepared,
    AS_OF: publication.content.today,
  }
  const next = runNode(toolPath('next'), ['build'], { env, quiet: true })
  const { code, output } = await withProgress('Rendering and publishing', next)
  if (code !== 0) console.error(output.trimEnd())
  return code === 0
}
