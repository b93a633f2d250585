/** Publishes finished pages: declares every file of the site, checks it, makes the folder, and swaps it in. A site with errors leaves out/ as it was. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { folderTarget } from '../core/addresses/folder-redirects.ts'
import type { Store } from '../core/cache/store.ts'
import { instantIn } from '../core/dates/instants.ts'
import type { Problem } from '../core/problems/problem.ts'
import { stopwatch } from '../core/terminal/stopwatch.ts'
import { checkPages, judgedProblems } from './checks/check-pages.ts'
import type { PageFacts } from './checks/page-facts.ts'
import type { PublishedSite } from './checks/published-site.ts'
import { hostFiles } from './hosts/host-files.ts'
import type { HostPlan } from './hosts/plan.ts'
import type { PublishInput } from './input.ts'
import { declareCompressed } from './outputs/compress.ts'
import { type BuiltSite, type Output, outputs } from './outputs/outputs.ts'
import { gonePage } from './page/gone-page.ts'
import { fileOf } from './page/published-file.ts'
import { redirectPage } from './page/redirect-page.ts'
import type { KeptPage } from './pages/built-page.ts'
import { declarePages, pageHtml } from './pages/declare-pages.ts'
import { type PageRecords, readPageRecords, writePageRecords } from './pages/page-records.ts'
import { countPages } from './report/count-pages.ts'
import { keepNextDue } from './report/due.ts'
import { summaryTable } from './report/summary.ts'
import { keptScripts } from './scripts/kept-scripts.ts'
import { besideFiles } from './site/colocated-assets.ts'
import { copyFile } from './site/copy-file.ts'
import { Manifest } from './site/manifest.ts'
import { OutputFolder } from './site/output-folder.ts'
import { listPublic } from './site/public.ts'
import { reconcile } from './site/reconcile.ts'
import { type SiteFiles, writeSiteRecord } from './site/site-record.ts'
import { type Edition, recover, siteFolders, swap } from './site/swap.ts'
import { goneAddresses, parseLedger } from './site/url-history.ts'

export type PublishOptions = {
  /** Where finished pages are kept. */
  store: Store
  /** Stands for the code and for what every page shows. */
  key: string
  /** Stands for the compiled app. */
  appKey: string
  /** Every page of the site. */
  pages: readonly KeptPage[]
  /** The folder of this repository. */
  repository: string
  /** The folder that holds content/ and public/, and gets out/. */
  siteRoot: string
  /** Where the site before is kept for the next one to grow in; absent where each is made anew. */
  spare?: string
  input: PublishInput
  /** A document as Markdown, made from its source (`BuiltSite`). */
  alternateOf?: BuiltSite['alternateOf']
  /** The output folder, where it is open already. */
  folder?: OutputFolder
  /** What this build found out about the pages it rendered. */
  rendered?: PageRecords
  /** The search index, where it is being made already. Never rejects: what went wrong goes wrong again, and is told. */
  indexed?: Promise<void>
  /** The review edition goes into out-review/, shows what is wrong instead of failing for it, and keeps no next change. */
  edition?: Edition
  /** What is made of the built pages; everything unless a test wants less. */
  outputs?: readonly Output[]
  /** Told the name of each step when it is done. */
  onStep?: (name: string) => void
  /** Shows how far a step has come. */
  progress?: (step: string, done: number, all: number) => void
  /** Shows problems. */
  report?: (problems: readonly Problem[]) => void
  /** Prints a line. */
  print?: (text: string) => void
}

/**
 * @returns every file that was published
 * @throws {StoreGap} when a page is not in the store, or damaged; for other reasons when a check finds an error. out/ is then as it was
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
  for (const file of besideFiles(siteRoot, facts, published, input.documents))
    problems.push(...judgedProblems(copyFile(site, siteRoot, file), input))
  const plan = writeAddresses(site, input, options)
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

/** Opens the folder in which the next site is made. It needs no page, so a build does it while pages are rendered. */
export async function openOutput({
  store,
  siteRoot,
  spare,
  edition,
}: Pick<PublishOptions, 'store' | 'siteRoot' | 'spare' | 'edition'>): Promise<OutputFolder> {
  const folders = siteFolders(siteRoot, edition)
  await recover(folders)
  return new OutputFolder(store, { ...folders, spare })
}

/** Copies the owner's files, and of public/images/ what a page shows. */
function copyPublic(siteRoot: string, site: Manifest, pages: readonly PageFacts[], base: string): Problem[] {
  const { files, images, problems } = listPublic(siteRoot)
  const addresses = new Set(pages.flatMap(({ assets, links }) => [...assets.map(({ address }) => address), ...links]))
  const used = new Set([...addresses].map(safeDecode))
  const shown = images.filter(({ name }) => used.has(`${base}/${name}`))
  for (const { name } of [...files, ...shown])
    problems.push(...copyFile(site, siteRoot, { source: `public/${name}`, name }))
  return problems
}

/** Writes the pages of addresses where no document stands, and says what the host has to know of them. */
function writeAddresses(site: Manifest, input: PublishInput, { siteRoot }: PublishOptions): HostPlan {
  const ledger = input.ledger === null ? null : parseLedger(input.ledger)
  const redirects = input.redirects.filter(({ from }) => !site.has(fileOf(from)))
  for (const { from, to } of redirects) site.write({ path: fileOf(from), content: redirectPage(input.site, to) })
  const gone = goneAddresses(ledger, input.documents).filter((url) => !site.has(fileOf(url)))
  for (const url of gone) site.write({ path: fileOf(url), content: gonePage(input.site) })
  if (gone.length > 0) site.write({ path: '410.html', content: gonePage(input.site) })
  if (!site.has('404.html')) throw new Error(`No 404 page was built for ${siteRoot}`)
  const folders = input.folderRedirects
  for (const { from, to, keepsRest } of folders)
    if (!site.has(fileOf(from)) && (!keepsRest || site.has(fileOf(to))))
      site.write({ path: fileOf(from), content: redirectPage(input.site, to) })
  return {
    base: input.site.base,
    origin: input.site.origin,
    // A folder's own rule answers the rest.
    redirects: redirects.filter(({ from, to }) => folderTarget(folders, from) !== to),
    folders,
    gone,
    compressed: input.site.compress,
  }
}

const readIfThere = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
const inZone = (instant: number, { site: { timeZone } }: PublishInput) => `${instantIn(instant, timeZone)} ${timeZone}`
const relative = (siteRoot: string) => {
  const below = path.relative(process.cwd(), siteRoot)
  return below ? `${below}/` : ''
}

function safeDecode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}
