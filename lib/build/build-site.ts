/** Builds one edition of a site: plan the pages, render the stale ones, publish all of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Publication } from '../content/index.ts'
import { readCode } from '../core/code/code-key.ts'
import { compareProblems, type Problem } from '../core/problems/problem.ts'
import { repositoryRoot } from '../core/root.ts'
import { makeFonts } from '../fonts/make.ts'
import { CorruptEntryError, editionOf, putBack, type SiteFiles, siteFolders } from '../publish/index.ts'
import { type Review, reviewFileName } from '../review/index.ts'
import type { Build } from './build.ts'
import { fromRepository } from './load-site.ts'
import { makePictures } from './make-pictures.ts'
import { planPages } from './plan-pages.ts'
import { publishInput } from './publish-input.ts'
import { indexWhileRendering, openSiteOutput, publishPages } from './publish-pages.ts'
import { openRenderer, renderPages } from './render-pages.ts'
import { cacheFolder, pageDataFolder, storeOf } from './site-cache.ts'
import type { FinishThreads } from './threads/rendering-threads.ts'

export type BuiltSite = {
  /** Every published file; null if errors stopped the build, which leaves the output folder as it was. */
  files: SiteFiles | null
  /** Problems found while publishing, with paths from the repository root. */
  problems: Problem[]
  /** Lines to print at the end of the build. */
  text: string[]
}

/** Attempts at a build. It is repeated if it finds and deletes damaged entries in the store; the last attempt starts with an empty store. */
const attempts = 3

/**
 * Builds `out/`, or `out-review/` if there is a review.
 * @param reported problems of the content, which publishing does not repeat
 * @param options.renderer rendering threads that may be starting already; the caller ends them
 * @throws {CommandError} when the app does not compile or a page cannot be rendered
 */
export async function renderSite(
  site: string,
  publication: Publication,
  reported: readonly Problem[],
  { review, renderer }: { review?: Review; renderer?: FinishThreads } = {},
): Promise<BuiltSite> {
  await putBack(siteFolders(site, review ? 'review' : 'published'))
  await makePictures(publication, review ? 'all' : 'published')
  await makeFonts(join(repositoryRoot, 'app/fonts'))
  const folder = pageDataFolder(site, review !== undefined)
  prepare(folder, review)
  const build: Build = {
    site,
    publication,
    review,
    edition: editionOf(folder),
    code: await readCode(repositoryRoot, cacheFolder),
    input: publishInput(publication, reported),
    folder,
    renderer: renderer ?? openRenderer(folder),
  }
  for (let attempt = 1; ; attempt++) {
    const built: BuiltSite = { files: null, problems: [], text: [] }
    try {
      built.files = await planRenderPublish(build, built)
    } catch (error) {
      if (error instanceof CorruptEntryError && attempt < attempts) {
        // Found twice, damage is widespread: each further attempt would only find the next of it.
        if (attempt === attempts - 1)
          rmSync(storeOf(site, review !== undefined).folder, { recursive: true, force: true })
        continue
      }
      // Publishing throws after it has reported an error.
      if (!built.problems.some(({ severity }) => severity === 'error')) throw error
    } finally {
      await build.renderer.end()
    }
    // After a cold build it has the data of every page, which a CI job would carry from runner to runner with the cache.
    rmSync(folder, { recursive: true, force: true })
    return { ...built, problems: fromRepository(built.problems, site).sort(compareProblems) }
  }
}

async function planRenderPublish(build: Build, { problems, text }: BuiltSite): Promise<SiteFiles> {
  const store = storeOf(build.site, build.edition === 'review')
  const plan = await planPages(build.publication, build.code, store, build.folder, build.review)
  const indexed = indexWhileRendering(build, plan, store)
  try {
    const [rendered, output] = await Promise.all([renderPages(build, plan, store), openSiteOutput(build, store)])
    text.push(`Rendered ${plan.stale.length} of ${Object.keys(plan.pages).length} pages`)
    return await publishPages(build, plan, store, {
      rendered,
      folder: output,
      indexed,
      report: (found) => void problems.push(...found),
      print: (line) => void text.push(line),
    })
  } finally {
    await indexed
  }
}

/** Empties the folder that pages are rendered from. The review in it decides which edition they belong to. */
function prepare(folder: string, review: Review | undefined): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  if (review) writeFileSync(join(folder, reviewFileName), JSON.stringify(review))
}
