/** Renders the pages that are stale and publishes them with the stored rest into `out/`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Publication, Visibility } from '../content/index.ts'
import type { Store } from '../core/cache/store.ts'
import { readCode } from '../core/code/code-key.ts'
import { CommandError } from '../core/command-error.ts'
import { compareProblems, type Problem } from '../core/problems/problem.ts'
import { repositoryRoot } from '../core/root.ts'
import { progressLine } from '../core/terminal/progress-line.ts'
import { makeFonts } from '../fonts/make.ts'
import { nextFolder } from '../next/index.ts'
import { getAlternate, getDocument } from '../pages/index.ts'
import type { OutputFolder, PageRecords, SiteFiles } from '../publish/index.ts'
import {
  type Edition,
  editionOf,
  indexMeanwhile,
  type MeanwhileOptions,
  openOutput,
  type PublishInput,
  publish,
  publishInputSchema,
  putBack,
  reviewOutputs,
  StoreGap,
  siteFolders,
} from '../publish/index.ts'
import { type Review, reviewFileName } from '../review/index.ts'
import type { BuildPlan } from './build-plan.ts'
import { siteCache } from './build-record.ts'
import { storeOf } from './early.ts'
import { cacheFolder, fromRepository } from './load-site.ts'
import { planPages, unmanagedRoutes } from './plan-pages.ts'
import { publishInput } from './publish-input.ts'
import { type Rendering, renderPages } from './render-pages.ts'
import { preparedFolder } from './renderer.ts'
import type { FinishThreads } from './threads/finish-threads.ts'

export type Rendered = {
  /** Every file of the site, where it took its place in `out/`; else null. */
  files: SiteFiles | null
  /** What publishing found, paths from the repository root. */
  problems: Problem[]
  /** Lines for the end of the build. */
  text: string[]
}

/**
 * Renders and publishes. Next is not run when every page is in the store; its own output is shown only when it fails.
 * @param problems what the check of the content already reported
 * @param options `review` makes the review edition instead, in folders of its own; `threads` are started already
 */
export async function renderSite(
  site: string,
  publication: Publication,
  problems: readonly Problem[],
  { review, threads }: { review?: Review; threads?: FinishThreads } = {},
): Promise<Rendered> {
  await putBack(siteFolders(site, review ? 'review' : 'published'))
  refuseUnmanagedRoutes()
  await makeFonts(join(repositoryRoot, 'app/fonts'))
  const code = await readCode(repositoryRoot, cacheFolder)
  const folder = review ? join(siteCache(site), 'review') : preparedFolder(site)
  const input = publishInputSchema.parse(JSON.parse(JSON.stringify(publishInput(publication, problems))))
  const htmlOf = htmlOfBodies(publication, review ? 'all' : 'published')
  const found: Problem[] = []
  const text: string[] = []
  // A second time when entries turn out to be damaged: they are gone then, and rendered.
  for (let attempt = 1; ; attempt++) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const store = storeOf(site, review !== undefined)
    if (review) writeFileSync(join(folder, reviewFileName), JSON.stringify(review))
    const edition = editionOf(join(folder, 'publish.json'))
    const plan = await planPages(publication, code, store, folder, review)
    const indexed = meanwhile(input, store, plan, htmlOf)
    const rendering = {
      site,
      publication,
      folder,
      plan,
      input,
      review,
      store,
      early: attempt === 1 ? threads : undefined,
    }
    const spare = join(spareFolder, basename(siteCache(site)), edition)
    const [rendered, output] = await Promise.all([
      renderPages(rendering),
      openOutput({ store, siteRoot: site, spare, edition }),
    ])
    if (!rendered) return { files: null, problems: [], text }
    text.push(`Rendered ${plan.stale.length} of ${Object.keys(plan.pages).length} pages`)
    try {
      const files = await publishPages({ ...rendering, edition, spare, output, rendered, indexed, found, text })
      return { files, problems: sorted(found, site), text }
    } catch (error) {
      if (error instanceof StoreGap && attempt < 3) continue
      if (!found.some(({ severity }) => severity === 'error')) throw error
      return { files: null, problems: sorted(found, site), text }
    } finally {
      await indexed
    }
  }
}

function refuseUnmanagedRoutes(): void {
  const [route] = unmanagedRoutes(repositoryRoot)
  if (route)
    throw new CommandError(
      `app/${route} belongs to no page kind, so a build cannot tell what it shows — add it to the table in lib/pages/pages.ts, or remove it`,
    )
}

/** Not in the cache, which another machine may be given: a copy of the site is of use only beside it. Next empties it when it compiles. */
const spareFolder = join(nextFolder, 'spare')

type Publishing = Pick<Rendering, 'site' | 'publication' | 'store' | 'plan' | 'input'> & {
  edition: Edition
  spare: string
  output: OutputFolder
  rendered: PageRecords
  indexed: Promise<void>
  found: Problem[]
  text: string[]
}

async function publishPages(publishing: Publishing): Promise<SiteFiles> {
  const { site, publication, store, plan, input, edition, spare, output, rendered, indexed, found, text } = publishing
  // Threads wrote into it.
  store.look()
  const files = await publish({
    edition,
    outputs: edition === 'review' ? reviewOutputs : undefined,
    store,
    key: plan.key,
    appKey: plan.appKey,
    pages: Object.entries(plan.pages).map(([file, key]) => ({ file, key })),
    repository: repositoryRoot,
    siteRoot: site,
    spare,
    folder: output,
    rendered,
    input,
    alternateOf: (url) => getAlternate(publication, url),
    indexed,
    progress: progressLine(process.stderr),
    report: (problems) => void found.push(...problems),
    print: (line) => void text.push(line),
  })
  store.sweep()
  return files
}

const sorted = (problems: readonly Problem[], site: string) => fromRepository(problems, site).sort(compareProblems)

/** More stale pages than these keep both cores busy longer than the index takes. */
const fewPages = 200

/** Makes the search index meanwhile, where most texts are known. Errors are swallowed here; publishing retries and reports them. */
async function meanwhile(
  input: PublishInput,
  store: Store,
  plan: BuildPlan,
  htmlOf: MeanwhileOptions['htmlOf'],
): Promise<void> {
  if (plan.stale.length === 0 || plan.stale.length > fewPages) return
  const pageKeys = new Map(Object.entries(plan.pages))
  await indexMeanwhile({ input, store, key: plan.key, pageKeys, htmlOf }).catch(() => undefined)
}

/** The bodies that need no page to be known. */
const htmlOfBodies =
  (publication: Publication, visibility: Visibility): MeanwhileOptions['htmlOf'] =>
  ({ url }) => {
    const body = getDocument(publication, url, visibility)?.body
    return body?.format === 'md' ? body.html : undefined
  }
