/** A complete made-up export on disk, which a test can publish in one line. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Store, storeKey } from '../../core/cache/store.ts'
import { filesOfExport } from '../../next/index.ts'
import { sampleChunks, sampleManifest, samplePage } from '../../next/testing/export-sample.ts'
import type { PublishInput } from '../input.ts'
import type { BuiltSite } from '../outputs/output.ts'
import { outputs } from '../outputs/outputs.ts'
import { pageFinisher } from '../page-store/page-finisher.ts'
import { sharedFiles } from '../page-store/shared-files.ts'
import { type PublishOptions, publish } from '../publish.ts'
import type { Manifest } from '../site/manifest.ts'
import { OutputFolder } from '../site/output-folder.ts'
import { reconcile } from '../site/reconcile.ts'
import type { SiteFiles } from '../site/site-record.ts'

/** Outputs for samples; the others need the site's own fonts and colours and have their own tests. */
export const sampleOutputs = outputs.filter(({ name }) => !['social images', 'icons', 'search'].includes(name))

export type SampleSite = {
  /** Page file in the export → its body. */
  pages?: Record<string, string>
  /** Other files of the export. */
  files?: Record<string, string>
  /** Files of the site's public/. */
  public?: Record<string, string>
  site?: Partial<PublishInput['site']>
  input?: Partial<Omit<PublishInput, 'site'>>
}

/** Input of an output without a previous build, in which no page has a key or text. */
export const nothingKept = (): Pick<BuiltSite, 'store' | 'key' | 'pageKeys' | 'renditions' | 'readPage'> => ({
  store: new Store(mkdtempSync(path.join(tmpdir(), 'store-'))),
  key: 'sample',
  pageKeys: new Map(),
  renditions: [],
  readPage: (file) => {
    throw new Error(`This sample has no page ${file}`)
  },
})

/** Reconciles an empty folder with a manifest. */
export const makeFiles = async (site: Manifest, folder: string): Promise<SiteFiles> =>
  reconcile(site, await OutputFolder.open(new Store(`${folder}-store`), { next: folder, out: `${folder}-published` }))

/** Options of a test: an export on disk instead of pages in a store. */
export type SampleOptions = Omit<PublishOptions, 'store' | 'key' | 'appKey' | 'pages'> & {
  exportFolder: string
  buildFolder: string
}

/** Finishes the pages of an export into an empty store and publishes them. */
export async function publishSample({ exportFolder, buildFolder, ...options }: SampleOptions): Promise<void> {
  const { repository, input } = options
  const key = 'sample'
  const store = new Store(mkdtempSync(path.join(tmpdir(), 'store-')))
  const read = async ({ route }: { route: string }) => readFileSync(path.join(exportFolder, route), 'utf8')
  const finish = await pageFinisher({ buildFolder, repository, input, appKey: key }, store, {
    render: read,
    draft: read,
  })
  const pages = Object.keys(filesBelow(exportFolder))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ from: name, file: name.replace(/(\.html)\/index\.html$/, '$1'), key: storeKey('page', name) }))
  for (const { from, file, key } of pages) await finish({ to: file, key, page: { route: from, address: '' } })
  sharedFiles(store, key).keepOthers(filesOfExport(exportFolder, path.join(repository, 'public')))
  await publish({ ...options, store: new Store(store.folder), key, appKey: key, pages })
}

/** Writes an export of Next, a repository with an enhancement script and a site root, all below one temporary folder. */
export function sampleSite(
  sample: SampleSite = {},
  root = mkdtempSync(path.join(tmpdir(), 'publish-')),
): SampleOptions {
  const base = sample.site?.base ?? ''
  rmSync(path.join(root, 'export'), { recursive: true, force: true })
  const pages = { 'index.html': '<h1>Home</h1>', '404.html': '<h1>Not found</h1>', ...sample.pages }
  for (const [name, body] of Object.entries(pages)) put(root, `export/${name}`, samplePage({ body, base }))
  put(root, 'export/index.txt', 'payload')
  put(root, 'export/__next._tree.txt', 'payload')
  for (const [name, text] of Object.entries(sampleChunks)) put(root, `build/static/chunks/${name}`, text)
  put(root, 'build/static/media/font.woff2', 'font')
  for (const [name, text] of Object.entries(sample.files ?? {})) put(root, `export/${name}`, text)
  for (const [name, text] of Object.entries(sample.public ?? {})) put(root, `site/public/${name}`, text)
  put(root, 'build/server/app/page_client-reference-manifest.js', sampleManifest)
  put(root, 'repository/public/enhance.js', 'document.documentElement.dataset.ready = ""')
  mkdirSync(path.join(root, 'site'), { recursive: true })
  return {
    exportFolder: path.join(root, 'export'),
    buildFolder: path.join(root, 'build'),
    repository: path.join(root, 'repository'),
    siteRoot: path.join(root, 'site'),
    outputs: sampleOutputs,
    input: {
      site: {
        title: 'Sample',
        description: 'A sample.',
        language: 'en',
        origin: 'https://example.org',
        base,
        idBase: `https://example.org${base}`,
        feedSize: 50,
        timeZone: 'UTC',
        host: 'none',
        compress: false,
        policy: {},
        problems: {},
        ...sample.site,
      },
      documents: [],
      filesElsewhere: [],
      dormant: [],
      published: { posts: [], pages: [], lists: [] },
      redirects: [],
      folderRedirects: [],
      queryRedirects: [],
      ledger: null,
      reported: [],
      nextChange: null,
      ...sample.input,
    },
  }
}

/** Every file below a folder, by name; empty if there is no folder. */
export function filesBelow(folder: string): Record<string, string> {
  const names = statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : []
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'latin1')]),
  )
}

function put(root: string, name: string, text: string): void {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
