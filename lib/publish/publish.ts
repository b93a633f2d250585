/** Publishes finished pages: declares every file of the site, checks it, makes the folder, and swaps it in. Errors leave out/ unchanged. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { instantIn } from '../core/dates/instants.ts'
import type { Problem } from '../core/problems/problem.ts'
import { stopwatch } from '../core/terminal/stopwatch.ts'
import { checkPages } from './checks/check-pages.ts'
import { type DeclaredSite, declareSite, type SiteOptions } from './declare-site.ts'
import type { PublishInput } from './input.ts'
import { declareCompressed } from './outputs/compress.ts'
import { type PageRecords, readPageRecords, writePageRecords } from './page-store/page-records.ts'
import { countPages } from './report/count-pages.ts'
import { keepNextDue } from './report/due.ts'
import { summaryTable } from './report/summary.ts'
import { OutputFolder } from './site/output-folder.ts'
import { reconcile } from './site/reconcile.ts'
import { type SiteFiles, writeSiteRecord } from './site/site-record.ts'
import { type Edition, recover, siteFolders, swap } from './site/swap.ts'

export type PublishOptions = SiteOptions & {
  /** Where the replaced site is stored, to be recycled by the next build; without it every site is made from scratch. */
  spare?: string
  /** The output folder, if it is already open. */
  folder?: OutputFolder
  /** Records of the pages that this build rendered. */
  rendered?: PageRecords
  /** The review edition goes to out-review/, shows problems instead of failing on them, and records no next change. */
  edition?: Edition
  /** Called with the name of each finished step. */
  onStep?: (name: string) => void
  /** Shows problems. */
  report?: (problems: readonly Problem[]) => void
  /** Prints a line. */
  print?: (text: string) => void
}

/**
 * @returns every published file
 * @throws {CorruptEntryError} if a page is missing in the store, or damaged; other errors if a check finds an error. In either case out/ is unchanged
 */
export async function publish(options: PublishOptions): Promise<SiteFiles> {
  const { store, siteRoot, spare, input, edition = 'published' } = options
  const { onStep = () => {}, progress, report = () => {}, print = () => {} } = options
  const clock = stopwatch(onStep)
  const folders = siteFolders(siteRoot, edition)
  const folder = options.folder ?? (await openOutput(options))
  const before = readPageRecords(store)
  const known: PageRecords = options.rendered ? new Map([...before, ...options.rendered]) : before
  const site = await declareSite(options, known, clock)
  const problems = edition === 'published' ? [...site.problems, ...pageProblems(site, options)] : site.problems
  clock('checked')
  report(problems)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (errors > 0 && edition === 'published')
    throw new Error(
      `${errors} ${errors === 1 ? 'error' : 'errors'} in the built site; ${relative(siteRoot)}out/ still holds the last build`,
    )

  if (input.site.compress) declareCompressed(site.manifest, store)
  const files = await reconcile(site.manifest, folder, { onGroup: clock, progress })
  await swap(folders, spare, clock)
  writeSiteRecord(store, folders.out, spare ?? folders.previous, files)
  writePageRecords(store, site.records, before)
  if (edition === 'review') return files
  const { nextChange } = input
  keepNextDue(options.repository, nextChange)
  print(
    summaryTable({
      ...countPages(options.pages, files, input, site.plan),
      islands: site.islands,
      errors,
      warnings: problems.length - errors,
      seconds: clock.seconds(),
    }),
  )
  print(nextChange === null ? 'Nothing is scheduled' : `Next scheduled change: ${inZone(nextChange, input)}`)
  return files
}

const pageProblems = ({ facts, published }: DeclaredSite, { input, siteRoot }: PublishOptions): Problem[] =>
  checkPages(facts, published, input, (file) => readIfThere(path.join(siteRoot, file)))

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
