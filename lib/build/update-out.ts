/** Brings a site's `out/` up to date: builds it unless nothing has changed, records the build and prints the outcome. */
import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Content, nextChange } from '../content/index.ts'
import { DamagedEntry } from '../core/cache/damaged-entry.ts'
import { readCode } from '../core/code/code-key.ts'
import { instantIn } from '../core/dates/instants.ts'
import { counted } from '../core/problems/counts.ts'
import { repositoryRoot } from '../core/root.ts'
import { seconds } from '../core/terminal/progress.ts'
import { isCompiled } from '../next/index.ts'
import { idleScheduleWarning } from '../publish/index.ts'
import { renderSite } from './build-site.ts'
import { flagsOf, inputsOf, readBuildRecord, standingBuild, writeBuildRecord } from './last-build.ts'
import { loadSite, printProblems, type SiteOptions } from './load-site.ts'
import { appKey } from './plan-pages.ts'
import { openRenderer } from './render-pages.ts'
import { cacheFolder, pageDataFolder, siteCache } from './site-cache.ts'
import type { FinishThreads } from './threads/rendering-threads.ts'

/**
 * Builds a second time if a cache entry turns out to be damaged, without the index that recognises entries by their sizes.
 * @returns false if the site has errors: they are printed, and `out/` is unchanged
 */
export async function updateOut(args: SiteOptions): Promise<boolean> {
  try {
    return await update(args)
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error
    console.error('The cache is damaged: building again without the damaged part.')
    rmSync(join(siteCache(args.site), 'kept'), { recursive: true, force: true })
    return update(args)
  }
}

async function update(args: SiteOptions): Promise<boolean> {
  const started = Date.now()
  const current = standingBuild(args)
  if (current) {
    printProblems(current.problems)
    console.log(`Nothing changed since the last build (checked in ${seconds(started)}).`)
    return true
  }
  const last = readBuildRecord(args.site)
  // Hashed before anything is read: a file saved during the build makes the next build start again.
  const inputs = inputsOf(args.site, last)
  const renderer = openRenderer(pageDataFolder(args.site, false))
  // Loading the compiled app takes a thread as long as reading a large site, so it starts now.
  if (last && isCompiled(appKey(last.base, await readCode(repositoryRoot, cacheFolder)))) renderer.start()
  try {
    return await buildFrom(args, inputs, started, renderer)
  } finally {
    await renderer.end()
  }
}

async function buildFrom(
  args: SiteOptions,
  inputs: ReturnType<typeof inputsOf>,
  started: number,
  renderer: FinishThreads,
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
  const published = await renderSite(site, publication, problems, { renderer })
  printProblems(published.problems)
  if (!published.files) {
    console.error('Nothing was published: out/ still holds the last build.')
    return false
  }
  writeBuildRecord(site, {
    fingerprint: inputs.hash,
    files: inputs.files,
    flags: flagsOf(args.flags),
    problems: [...problems, ...published.problems],
    asOf: content.asOf,
    nextChange: nextChange(content),
    today: content.today,
    timeZone: content.site.time_zone,
    base: content.site.address.base,
  })
  for (const line of published.text) console.log(line)
  const idle = idleScheduleWarning(content)
  if (idle !== null) console.error(idle)
  console.log(`${buildSummary(content, site, published.files.keys())} in ${seconds(started)}.`)
  return true
}

/** `Built 12 posts, 34 pages in all, into out/ (left out: 1 draft, 2 scheduled)`; `published` lists the names of files. */
function buildSummary({ posts }: Content, site: string, published: Iterable<string>): string {
  const out = join(site, 'out')
  const pages = [...published].filter((path) => path.endsWith('.html')).length
  const count = (state: string) => posts.filter((post) => post.state === state).length
  const leftOut = (['draft', 'scheduled', 'expired'] as const).flatMap((state) =>
    count(state) === 0 ? [] : state === 'draft' ? counted(count(state), 'draft') : `${count(state)} ${state}`,
  )
  const where = relative(process.cwd(), out) || out
  return `Built ${counted(count('published'), 'post') || 'no post'}, ${counted(pages, 'page')} in all, into ${where}/${leftOut.length > 0 ? ` (left out: ${leftOut.join(', ')})` : ''}`
}
