/** The last step of a build: publishes rendered and stored pages, and what can be prepared for that while pages render. */
import { basename, join } from 'node:path'
import type { Publication, Visibility } from '../content/index.ts'
import type { Store } from '../core/cache/store.ts'
import { repositoryRoot } from '../core/root.ts'
import { progressLine } from '../core/terminal/progress-line.ts'
import { nextFolder } from '../next/index.ts'
import { getAlternate, getDocument } from '../pages/index.ts'
import {
  indexMeanwhile,
  type MeanwhileOptions,
  type OutputFolder,
  openOutput,
  publish,
  reviewOutputs,
  type SiteFiles,
} from '../publish/index.ts'
import type { Build } from './build.ts'
import type { BuildPlan } from './plan-pages.ts'
import { siteCache } from './site-cache.ts'

/** Publishes every page of a plan. Throws as `publish` does. */
export async function publishPages(
  { site, publication, edition, input }: Build,
  plan: BuildPlan,
  store: Store,
  options: Pick<Parameters<typeof publish>[0], 'rendered' | 'folder' | 'indexed' | 'report' | 'print'>,
): Promise<SiteFiles> {
  // The rendering threads have written to it.
  store.look()
  const files = await publish({
    ...options,
    edition,
    outputs: edition === 'review' ? reviewOutputs : undefined,
    store,
    key: plan.key,
    appKey: plan.appKey,
    pages: Object.entries(plan.pages).map(([file, key]) => ({ file, key })),
    repository: repositoryRoot,
    siteRoot: site,
    spare: spareFolder({ site, edition }),
    input,
    alternateOf: (url) => getAlternate(publication, url),
    progress: progressLine(process.stderr),
  })
  store.sweep()
  return files
}

/** Opens the folder in which the new site is assembled. */
export const openSiteOutput = ({ site, edition }: Build, store: Store): Promise<OutputFolder> =>
  openOutput({ store, siteRoot: site, spare: spareFolder({ site, edition }), edition })

/** Outside the cache: it is a copy of the site, useless on another machine. Next deletes it when it compiles. */
const spareFolder = ({ site, edition }: Pick<Build, 'site' | 'edition'>) =>
  join(nextFolder, 'spare', basename(siteCache(site)), edition)

/** With more stale pages than this, rendering keeps both cores busy for longer than indexing takes. */
const fewPages = 200

/** Indexes bodies for search, as far as they are known before their pages are rendered. Errors are swallowed here; publishing retries and reports them. */
export async function indexWhileRendering(
  { publication, edition, input }: Build,
  plan: BuildPlan,
  store: Store,
): Promise<void> {
  if (plan.stale.length === 0 || plan.stale.length > fewPages) return
  const pageKeys = new Map(Object.entries(plan.pages))
  const htmlOf = markdownBodies(publication, edition === 'review' ? 'all' : 'published')
  await indexMeanwhile({ input, store, key: plan.key, pageKeys, htmlOf }).catch(() => undefined)
}

/** The HTML of `.md` bodies; that of `.mdx` depends on React components and is known only once the page is rendered. */
const markdownBodies =
  (publication: Publication, visibility: Visibility): MeanwhileOptions['htmlOf'] =>
  ({ url }) => {
    const body = getDocument(publication, url, visibility)?.body
    return body?.format === 'md' ? body.html : undefined
  }
