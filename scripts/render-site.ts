/** Renders the pages that are stale and publishes them with the stored rest into `out/`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPrepared, type Publication } from '../lib/content/index.ts'
import { makeFonts } from '../lib/fonts/make.ts'
import { compareProblems, type Problem } from '../lib/problem.ts'
import type { FinishThreads } from '../lib/publish/finish/finish-threads.ts'
import { type PublishInput, publishInputSchema } from '../lib/publish/input.ts'
import { progressLine } from '../lib/publish/progress-line.ts'
import { publish } from '../lib/publish/publish.ts'
import { fileOf } from '../lib/publish/published-file.ts'
import { editionOf, reviewOutputs } from '../lib/publish/review-edition.ts'
import { indexAhead } from '../lib/publish/search/index-ahead.ts'
import type { BuildPlan, KeptPage } from '../lib/publish/store/build-plan.ts'
import { othersKey } from '../lib/publish/store/shared-files.ts'
import { changedSince } from '../lib/publish/store/stamp.ts'
import { Store } from '../lib/publish/store/store.ts'
import { StoreGap } from '../lib/publish/store/store-gap.ts'
import { type Edition, putBack, siteFolders } from '../lib/publish/swap.ts'
import { type Review, reviewFileName } from '../lib/review/review.ts'
import { encodePath } from '../lib/urls.ts'
import { siteCache } from './build-record.ts'
import { readCode } from './code-key.ts'
import { CommandError } from './command.ts'
import { cacheFolder, fromRepository } from './load-site.ts'
import { foreignRoutes, planPages } from './plan-pages.ts'
import { withProgress } from './progress.ts'
import { publishInput } from './publish-input.ts'
import { openRenderer, preparedFolder } from './renderer.ts'
import { repositoryRoot } from './root.ts'
import { forgetCompiled, isCompiled, type NextRun, nextFolder, runNext } from './run-next.ts'

export type Rendered = {
  /** Whether the site took its place in `out/`. */
  published: boolean
  /** What publishing found, paths from the repository root. */
  problems: Problem[]
  /** Lines for the end of the build. */
  text: string[]
}

/**
 * Renders and publishes. Next is not run when every page is in the store; its own output is shown only when it fails.
 * @param problems what the check of the content already reported
 * @param options `review` makes the review edition instead, in folders of its own; `early` are threads that are started already
 */
export async function renderSite(
  site: string,
  publication: Publication,
  problems: readonly Problem[],
  { review, early }: { review?: Review; early?: FinishThreads } = {},
): Promise<Rendered> {
  const edition: Edition = review ? 'review' : 'published'
  await putBack(siteFolders(site, edition))
  await makeFonts(join(repositoryRoot, 'app/fonts'))
  const code = readCode(repositoryRoot, cacheFolder)
  const storeFolder = join(siteCache(site), review ? 'review-store' : 'store')
  const folder = review ? join(siteCache(site), 'review') : preparedFolder(site)
  const input = publishInputSchema.parse(JSON.parse(JSON.stringify(publishInput(publication, problems))))
  const found: Problem[] = []
  const text: string[] = []
  // A second time when entries turn out to be damaged: they are gone then, and rendered.
  for (let attempt = 1; ; attempt++) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const store = new Store(storeFolder)
    if (review) writeFileSync(join(folder, reviewFileName), JSON.stringify(review))
    const plan = planPages(publication, code, store, folder, review)
    const foreign = foreignRoutes(repositoryRoot).length > 0
    const indexed = ahead(input, store, plan, folder)
    const extra = await render({ site, publication, folder, plan, input, review, store, foreign, early })
    // They hold the answers of this plan.
    early = undefined
    if (!extra) return { published: false, problems: [], text }
    text.push(`Rendered ${plan.stale.length + extra.length} of ${Object.keys(plan.pages).length + extra.length} pages`)
    try {
      await publishPages({ site, folder, store, plan, extra, input, indexed, found, text })
      return { published: true, problems: sorted(found, site), text }
    } catch (error) {
      if (error instanceof StoreGap && attempt < 3) continue
      if (!found.some(({ severity }) => severity === 'error')) throw error
      return { published: false, problems: sorted(found, site), text }
    } finally {
      await indexed
    }
  }
}

type Rendering = Omit<NextRun, 'store'> & {
  store: Store
  /** Whether the app has routes that ask no query. */
  foreign: boolean
  /** Threads that are started already. */
  early?: FinishThreads
}

/**
 * Renders what is stale.
 * @returns the pages that the plan does not know; null when Next failed
 */
async function render(rendering: Rendering): Promise<KeptPage[] | null> {
  const { folder, plan, store, foreign } = rendering
  const { stale, appKey } = plan
  if (stale.length === 0 && !foreign && store.has(othersKey(appKey))) return []
  const compile = () => runNext({ ...rendering, folder: join(folder, 'app'), store: store.folder })
  const due = foreign || !isCompiled(appKey) || !store.has(othersKey(appKey))
  let extra = due ? await compile() : []
  try {
    if (extra) await renderPages(rendering, due ? undefined : rendering.early)
  } catch (error) {
    if (due) throw error
    // What lies in Next's folder may not be what was left there. If a page is the reason, it is told then.
    forgetCompiled()
    extra = await compile()
    if (extra) await renderPages(rendering)
  }
  return extra
}

async function renderPages({ folder, plan, input, store }: Rendering, early?: FinishThreads): Promise<void> {
  const tasks = plan.stale.map(({ file, route, url }) => ({
    to: file,
    key: plan.pages[file] ?? '',
    page: { route, address: encodePath(input.site.base + url) },
  }))
  if (tasks.length === 0) return
  const renderer = early ?? openRenderer(folder)
  const options = { buildFolder: nextFolder, repository: repositoryRoot, input, appKey: plan.appKey }
  const finished = renderer
    .finish(tasks, options, store)
    .catch((error: Error) => Promise.reject(new CommandError(error.message)))
    .finally(() => renderer.end())
  await withProgress('Rendering', finished)
  const changed = changedSince(plan.sources)
  if (changed) throw new Error(`${changed} changed while the site was built from it: build again`)
}

type Publishing = Pick<Rendering, 'site' | 'folder' | 'store' | 'plan' | 'input'> & {
  extra: readonly KeptPage[]
  indexed: Promise<void>
  found: Problem[]
  text: string[]
}

async function publishPages({ site, folder, store, plan, extra, input, indexed, found, text }: Publishing) {
  // Threads wrote into it.
  store.look()
  const edition = editionOf(join(folder, 'publish.json'))
  await publish({
    edition,
    outputs: edition === 'review' ? reviewOutputs : undefined,
    store,
    key: plan.key,
    appKey: plan.appKey,
    pages: [...Object.entries(plan.pages).map(([file, key]) => ({ file, key })), ...extra],
    repository: repositoryRoot,
    siteRoot: site,
    input,
    indexed,
    progress: progressLine(process.stderr),
    report: (problems) => void found.push(...problems),
    print: (line) => void text.push(line),
  })
  store.sweep()
}

const sorted = (problems: readonly Problem[], site: string) => fromRepository(problems, site).sort(compareProblems)

/** More stale pages than these keep Next busy longer than the index takes. */
const fewPages = 200

/** Makes the search index meanwhile, where most texts are known. What goes wrong goes wrong again, and is told, when publishing. */
async function ahead(input: PublishInput, store: Store, plan: BuildPlan, folder: string): Promise<void> {
  if (plan.stale.length === 0 || plan.stale.length > fewPages) return
  const { params, page } = openPrepared(folder)
  const bodies = params('document').flatMap((named) => {
    const document = page('document', named)
    return document?.body.format === 'md' ? [[fileOf(document.url), document.body.html] as const] : []
  })
  const pageKeys = new Map(Object.entries(plan.pages))
  await indexAhead({ input, store, key: plan.key, pageKeys, bodies: new Map(bodies) }).catch(() => undefined)
}
