/** Publishes finished pages: declares every file of the site, checks it, makes the folder, and swaps it in. Errors leave out/ unchanged. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Store } from '../core/cache/store.ts'
import { instantIn } from '../core/dates/instants.ts'
import type { Problem } from '../core/problems/problem.ts'
import { stopwatch } from '../core/terminal/stopwatch.ts'
import { checkPages, judgedProblems } from './checks/check-pages.ts'
import type { PublishedSite } from './checks/published-site.ts'
import { reservedNames } from './checks/reserved-names.ts'
import { hostFiles } from './hosts/host-files.ts'
import type { PublishInput } from './input.ts'
import { declareCompressed } from './outputs/compress.ts'
import { type BuiltSite, type Output, outputs } from './outputs/outputs.ts'
import { declareAddresses } from './page/address-pages.ts'
import { fileOf } from './page/published-file.ts'
import type { KeptPage } from './pages/built-page.ts'
import { declarePages, pageHtml } from './pages/declare-pages.ts'
import { type PageRecords, readPageRecords, writePageRecords } from './pages/page-records.ts'
import { countPages } from './report/count-pages.ts'
import { keepNextDue } from './report/due.ts'
import { summaryTable } from './report/summary.ts'
import { keptScripts } from './scripts/kept-scripts.ts'
import { colocatedAssets } from './site/colocated-assets.ts'
import { copyFile } from './site/copy-file.ts'
import { copyPublic } from './site/copy-public.ts'
import { Manifest } from './site/manifest.ts'
import { OutputFolder } from './site/output-folder.ts'
import { reconcile } from './site/reconcile.ts'
import { type SiteFiles, writeSiteRecord } from './site/site-record.ts'
import { type Edition, recover, siteFolders, swap } from './site/swap.ts'

export type PublishOptions = {
  /** The store that holds the finished pages. */
  store: Store
  /** Cache key of the code and of everything that all pages show. */
  key: string
  /** Cache key of the compiled app. */
  appKey: string
  /** Every page of the site. */
  pages: readonly KeptPage[]
  /** The folder of this repository. */
  repository: string
  /** The folder that contains content/ and public/, and receives out/. */
  siteRoot: string
  /** Where the replaced site is stored, to be recycled by the next build; without it every site is made from scratch. */
  spare?: string
  input: PublishInput
  /** A document as Markdown, made from its source (`BuiltSite`). */
  alternateOf?: BuiltSite['alternateOf']
  /** The output folder, if it is already open. */
  folder?: OutputFolder
  /** Records of the pages that this build rendered. */
  rendered?: PageRecords
  /** The search index, if it is already being made. Never rejects: publishing retries and reports errors. */
  indexed?: Promise<void>
  /** The review edition goes to out-review/, shows problems instead of failing on them, and records no next change. */
  edition?: Edition
  /** What to make of the built pages; everything by default, less in tests. */
  outputs?: readonly Output[]
  /** Called with the name of each finished step. */
  onStep?: (name: string) => void
  /** Shows the progress of a step. */
  progress?: (step: string, done: number, all: number) => void
  /** Shows problems. */
  report?: (problems: readonly Problem[]) => void
  /** Prints a line. */
  print?: (text: string) => void
}

/**
 * @returns every published file
 * @throws {StoreGap} if a page is missing in the store, or damaged; other errors if a check finds an error. In either case out/ is unchanged
 */
export async function publish(options: PublishOptions): Promise<SiteFiles> {
  const { store, key, appKey, repository, siteRoot, spare, input, edition = 'published' } = options
  const { onStep = () => {}, progress = () => {}, report = () => {}, print = () => {} } = options
  const clock = stopwatch(onStep)
  const folders = siteFolders(siteRoot, edition)
  const folder = options.folder ?? (await openOutput(options))
  const before = readPageRecords(store)
  const site = new Manifest()
  site.begin('pages')
  const scripts = await keptScripts(store, appKey, repository)
  if (scripts.enhancement) site.write(scripts.enhancement)
  for (const file of scripts.search) site.write(file)
  const pages = [...options.pages].sort((a, b) => (a.file < b.file ? -1 : 1))
  const known: PageRecords = options.rendered ? new Map([...before, ...options.rendered]) : before
  const { facts, records, islands, renditions } = declarePages({ store, appKey, pages, site, known })

  const { base } = input.site
  const pageKeys = new Map(pages.map(({ file, key }) => [file, key]))
  const ids = new Map(facts.map((page) => [page.file, new Set(page.ids)]))
  const published: PublishedSite = {
    origin: input.site.origin,
    base,
    has: (file) => site.has(file),
    ids: (file) => ids.get(file),
    unpublished: new Set(
      input.documents
        .filter(({ state }) => state !== 'published' && state !== 'unlisted')
        .map(({ url }) => fileOf(url)),
    ),
    additions: input.site.policy,
  }
  site.begin('files')
  const problems = copyPublic(siteRoot, site, facts, base)
  for (const file of colocatedAssets(siteRoot, facts, published, input.documents))
    problems.push(...judgedProblems(copyFile(site, siteRoot, file), input))
  const plan = declareAddresses(site, input, siteRoot)
  problems.push(...reservedNames(site.names(), input.documents))
  clock('declared')
  for (const { name, make } of options.outputs ?? outputs) {
    site.begin(name)
    const found = await make({
      site,
      pages: pages.map(({ file }) => file),
      facts,
      store,
      key,
      pageKeys,
      renditions,
      readPage: (file) => pageHtml(store, pageKeys.get(file) ?? '').toString('utf8'),
      input,
      alternateOf: options.alternateOf,
      indexed: options.indexed,
      repository,
      siteRoot,
      progress: (done, all) => progress(name, done, all),
    })
    problems.push(...judgedProblems(found, input))
    clock(name)
  }
  site.begin('host files')
  for (const file of hostFiles(input.site.host, plan)) site.write(file)

  if (edition === 'published')
    problems.push(...checkPages(facts, published, input, (file) => readIfThere(path.join(siteRoot, file))))
  clock('checked')
  report(problems)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (errors > 0 && edition === 'published')
    throw new Error(
      `${errors} ${errors === 1 ? 'error' : 'errors'} in the built site; ${relative(siteRoot)}out/ still holds the last build`,
    )

  if (input.site.compress) declareCompressed(site, store)
  const files = await reconcile(site, folder, { onGroup: clock, progress })
  await swap(folders, spare, clock)
  writeSiteRecord(store, folders.out, spare ?? folders.previous, files)
  writePageRecords(store, records, before)
  if (edition === 'review') return files
  const { nextChange } = input
  await keepNextDue(repository, nextChange)
  print(
    summaryTable({
      ...countPages(pages, files, input, plan),
      islands,
      errors,
      warnings: problems.length - errors,
      seconds: clock.seconds(),
    }),
  )
  print(nextChange === null ? 'Nothing is scheduled' : `Next scheduled change: ${inZone(nextChange, input)}`)
  return files
}

/** Opens the folder of the next site. It needs no pages, so a build does it while they are rendered. */
export async function openOutput({
  store,
  siteRoot,
  spare,
  edition,
}: Pick<PublishOptions, 'store' | 'siteRoot' | 'spare' | 'edition'>): Promise<OutputFolder> {
  const folders = siteFolders(siteRoot, edition)
  await recover(folders)
  return OutputFolder.open(store, { ...folders, spare })
}

const readIfThere = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
const inZone = (instant: number, { site: { timeZone } }: PublishInput) => `${instantIn(instant, timeZone)} ${timeZone}`
const relative = (siteRoot: string) => {
  const below = path.relative(process.cwd(), siteRoot)
  return below ? `${below}/` : ''
}
