/** Declares every file of the site in a manifest: pages, public files, outputs, redirects, host files. Nothing is written yet. */
import type { Store } from '../core/cache/store.ts'
import type { Problem } from '../core/problems/problem.ts'
import type { Stopwatch } from '../core/terminal/stopwatch.ts'
import { judgedProblems } from './checks/check-pages.ts'
import type { PublishedSite } from './checks/published-site.ts'
import { reservedNames } from './checks/reserved-names.ts'
import { hostFiles } from './hosts/host-files.ts'
import type { HostPlan } from './hosts/plan.ts'
import type { PublishInput } from './input.ts'
import type { BuiltSite, Output } from './outputs/output.ts'
import { outputs } from './outputs/outputs.ts'
import { colocatedAssets } from './owner-files/colocated-assets.ts'
import { copyFile } from './owner-files/copy-file.ts'
import { copyPublic } from './owner-files/copy-public.ts'
import { declareAddresses } from './page/address-pages.ts'
import { fileOf } from './page/published-file.ts'
import type { KeptPage } from './page-store/built-page.ts'
import { type DeclaredPages, declarePages, pageHtml } from './page-store/declare-pages.ts'
import type { PageRecords } from './page-store/page-records.ts'
import { keptScripts, searchFiles } from './scripts/kept-scripts.ts'
import { Manifest } from './site/manifest.ts'

export type SiteOptions = {
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
  input: PublishInput
  /** A document as Markdown, made from its source (`BuiltSite`). */
  alternateOf?: BuiltSite['alternateOf']
  /** The search index, if it is already being made. Never rejects: publishing retries and reports errors. */
  indexed?: Promise<void>
  /** What to make of the built pages; everything by default, less in tests. */
  outputs?: readonly Output[]
  /** Shows the progress of a step. */
  progress?: (step: string, done: number, all: number) => void
}

export type DeclaredSite = DeclaredPages & {
  manifest: Manifest
  /** What checks ask about the site. */
  published: PublishedSite
  /** Redirects and gone addresses, for the host. */
  plan: HostPlan
  problems: Problem[]
}

/**
 * @param known records of pages by their keys; a page without one is read from the store
 * @param clock measures each step
 * @throws {CorruptEntryError} if a page is missing in the store, or damaged
 */
export async function declareSite(options: SiteOptions, known: PageRecords, clock: Stopwatch): Promise<DeclaredSite> {
  const { store, key, appKey, repository, siteRoot, input, progress = () => {} } = options
  const site = new Manifest()
  site.begin('pages')
  const scripts = await keptScripts(store, appKey, repository, input.site)
  if (scripts.enhancement) site.write(scripts.enhancement)
  for (const { files } of await searchFiles(store, appKey, repository, input))
    for (const file of files) site.write(file)
  const pages = [...options.pages].sort((a, b) => (a.file < b.file ? -1 : 1))
  const declared = declarePages({ store, appKey, pages, site, known })
  const { facts, renditions } = declared
  const published = publishedSite(site, declared, input)

  site.begin('files')
  const copied = copyPublic(siteRoot, site, facts, input.site.base)
  for (const file of colocatedAssets(siteRoot, facts, published, input))
    copied.push(...judgedProblems(copyFile(site, siteRoot, file), input))
  const isReported = ({ code, path }: Problem) =>
    input.reported.some((one) => one.code === code && `/${one.path}`.endsWith(`/${path}`))
  const problems = copied.filter((one) => !isReported(one))
  const plan = declareAddresses(site, input, siteRoot)
  problems.push(...reservedNames(site.names(), input.documents))
  clock('declared')

  const pageKeys = new Map(pages.map(({ file, key }) => [file, key]))
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
  return { ...declared, manifest: site, published, plan, problems }
}

function publishedSite(site: Manifest, { facts }: DeclaredPages, { site: settings, documents }: PublishInput) {
  const ids = new Map(facts.map((page) => [page.file, new Set(page.ids)]))
  const versions = new Map(facts.map((page) => [page.file, page.versions]))
  const unpublished = documents.filter(({ state }) => state !== 'published' && state !== 'unlisted')
  return {
    origin: settings.origin,
    base: settings.base,
    has: (file: string) => site.has(file),
    ids: (file: string) => ids.get(file),
    versions: (file: string) => versions.get(file),
    unpublished: new Set(unpublished.map(({ url }) => fileOf(url))),
    elsewhere: settings.elsewhere ?? [],
    additions: settings.policy,
  }
}
