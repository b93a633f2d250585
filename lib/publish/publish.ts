/** Makes the published site of finished pages, step by step, in out.next/; only a site without errors takes the place of out/. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cleanSvg } from '../images/index.ts'
import { instantIn } from '../instants.ts'
import type { Problem } from '../problem.ts'
import { besideFiles } from './beside-files.ts'
import { checkPages, judgedProblems } from './checks/check-pages.ts'
import type { PageFacts } from './checks/page-facts.ts'
import type { PublishedSite } from './checks/published-site.ts'
import { compressFiles } from './compress.ts'
import { countPages } from './count-pages.ts'
import { keepNextDue } from './due.ts'
import { gonePage } from './gone-page.ts'
import { hostFiles } from './hosts/host-files.ts'
import type { HostPlan } from './hosts/plan.ts'
import type { PublishInput } from './input.ts'
import { keptScripts } from './kept-scripts.ts'
import { goneAddresses, parseLedger } from './ledger.ts'
import { type OpenedSite, openSite } from './open-site.ts'
import { type Output, outputs } from './outputs.ts'
import { writePageRecords } from './page-records.ts'
import { listPublic } from './public.ts'
import { fileOf } from './published-file.ts'
import { redirectPage } from './redirect-page.ts'
import type { SiteFolder } from './site-folder.ts'
import { type SiteFiles, writeSiteRecord } from './site-record.ts'
import { stopwatch } from './stopwatch.ts'
import type { KeptPage } from './store/build-plan.ts'
import type { Store } from './store/store.ts'
import { summaryTable } from './summary.ts'
import { type Edition, siteFolders, swap } from './swap.ts'
import { writePages } from './write-pages.ts'

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
  /** What was begun already. */
  opened?: OpenedSite
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
  const { site, known } = options.opened ?? (await openSite(options))
  const scripts = await keptScripts(store, appKey, repository)
  if (scripts.enhancement) site.write(scripts.enhancement)
  for (const file of scripts.search) site.write(file)
  clock('prepared')

  const pages = [...options.pages].sort((a, b) => (a.file < b.file ? -1 : 1))
  const { facts, records, islands, renditions } = writePages({
    store,
    appKey,
    pages,
    site,
    known,
    progress: (done, all) => progress('pages', done, all),
  })
  clock('pages')

  const { base } = input.site
  const pageKeys = new Map(pages.map(({ file, key }) => [file, key]))
  const ids = new Map(facts.map((page) => [page.file, new Set(page.ids)]))
  const published: PublishedSite = {
    origin: input.site.origin,
    base,
    has: (file) => site.has(file),
    ids: (file) => ids.get(file),
    additions: input.site.policy,
  }
  const problems = copyPublic(siteRoot, site, facts, base)
  for (const { source, name, size } of besideFiles(siteRoot, facts, published, input.documents))
    site.copy(source, name, size)
  const plan = writeAddresses(site, input, options)
  for (const { name, make } of options.outputs ?? outputs) {
    const found = await make({
      site,
      pages: pages.map(({ file }) => file),
      facts,
      store,
      key,
      pageKeys,
      renditions,
      input,
      indexed: options.indexed,
      repository,
      siteRoot,
      progress: (done, all) => progress(name, done, all),
    })
    problems.push(...judgedProblems(found, input))
    clock(name)
  }
  for (const file of hostFiles(input.site.host, plan)) site.write(file)
  clock('files')

  if (edition === 'published')
    problems.push(...checkPages(facts, published, input, (file) => readIfThere(path.join(siteRoot, file))))
  clock('checked')
  report(problems)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (errors > 0 && edition === 'published')
    throw new Error(
      `${errors} ${errors === 1 ? 'error' : 'errors'} in the built site; ${relative(siteRoot)}out/ still holds the last build`,
    )

  if (input.site.compress) {
    await compressFiles(site, store, (done, all) => progress('compressing', done, all))
    clock('compressed')
  }
  const files = site.finished()
  await swap(folders, spare, clock)
  writeSiteRecord(store, folders.out, spare ?? folders.previous, files)
  writePageRecords(store, records, known)
  if (edition === 'review') return files
  const { nextChange } = input
  await keepNextDue(repository, nextChange)
  print(
    summaryTable({
      ...countPages(pages, site, input, plan),
      islands,
      errors,
      warnings: problems.length - errors,
      seconds: clock.seconds(),
    }),
  )
  print(nextChange === null ? 'Nothing is scheduled' : `Next scheduled change: ${inZone(nextChange, input)}`)
  return files
}

/** Copies the owner's files, and of public/images/ what a page shows. */
function copyPublic(siteRoot: string, site: SiteFolder, pages: readonly PageFacts[], base: string): Problem[] {
  const { files, images, problems } = listPublic(siteRoot)
  const addresses = new Set(pages.flatMap(({ assets, links }) => [...assets.map(({ address }) => address), ...links]))
  const used = new Set([...addresses].map(safeDecode))
  const shown = images.filter(({ name }) => used.has(`${base}/${name}`))
  for (const { name, size } of [...files, ...shown]) {
    const file = path.join(siteRoot, 'public', name)
    // Opened directly, an SVG would run its scripts on this site's origin.
    if (/\.svg$/i.test(name)) site.write({ path: name, content: cleanSvg(readFileSync(file, 'utf8'))?.svg ?? '' })
    else site.copy(file, name, size)
  }
  return problems
}

/** Writes the pages of addresses where no document stands, and says what the host has to know of them. */
function writeAddresses(site: SiteFolder, input: PublishInput, { siteRoot }: PublishOptions): HostPlan {
  const ledger = input.ledger === null ? null : parseLedger(input.ledger)
  const redirects = input.redirects.filter(({ from }) => !site.has(fileOf(from)))
  for (const { from, to } of redirects) site.write({ path: fileOf(from), content: redirectPage(input.site, to) })
  const gone = goneAddresses(ledger, input.documents).filter((url) => !site.has(fileOf(url)))
  for (const url of gone) site.write({ path: fileOf(url), content: gonePage(input.site) })
  if (gone.length > 0) site.write({ path: '410.html', content: gonePage(input.site) })
  if (!site.has('404.html')) throw new Error(`No 404 page was built for ${siteRoot}`)
  return { base: input.site.base, origin: input.site.origin, redirects, gone, compressed: input.site.compress }
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
