/** Determines what kind of source the first operand of `npm run parity` is, and reads it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { exportFiles, exportPath, parityDocuments, readExport } from '../../lib/import/index.ts'
import { isSitemapIndex, listedAddresses, type ParitySource, SiteFolder } from '../../lib/parity/index.ts'
import { CommandError } from '../cli/command.ts'
import { contentSource } from './content-source.ts'
import { folderSource } from './folder-source.ts'

export type FoundSource = {
  source: ParitySource /** The site whose `out/` is meant if none is named. */
  site?: string
}

/** @throws {CommandError} for a path that does not exist, or that is none of the sources */
export async function findSource(path: string, today: string): Promise<FoundSource> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new CommandError(`There is nothing at ${path}.`)
  if (stat.isFile() && /\.txt$/i.test(path)) return { source: listSource(readAddresses(path)) }
  if (stat.isFile() && /\.xml$/i.test(path) && /<(?:urlset|sitemapindex)[\s>]/.test(beginning(path)))
    return { source: listSource(readAddresses(path)) }
  if (stat.isDirectory()) {
    const site = [path, join(path, '..')].find(
      (root, index) => existsSync(join(root, 'content/site.yml')) && (index === 0 || path.endsWith('content')),
    )
    if (site !== undefined) return { source: await contentSource(site), site }
    if (isStaticSite(path)) return { source: staticSource(path) }
    if (isMarkdownFolder(path)) return { source: await folderSource(path) }
  }
  const export_ = await readExport(exportFiles([path]))
  return {
    source: {
      kind: export_.kind,
      documents: parityDocuments(export_, today),
      addresses: [],
      path: exportPath(export_),
    },
  }
}

/** @throws {CommandError} for a list that cannot be read, or a sitemap of sitemaps */
export function readAddresses(path: string): string[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new CommandError(`The list ${path} cannot be read — give a sitemap, or a text file with one address a line`, {
      cause,
    })
  }
  if (isSitemapIndex(text))
    throw new CommandError(`${path} lists other sitemaps — download those and give each of them`)
  return listedAddresses(text).map(({ address }) => address)
}

const listSource = (addresses: readonly string[]): ParitySource => ({
  kind: 'addresses',
  documents: [],
  addresses,
  path: pathOnly,
})

function staticSource(path: string): ParitySource {
  const old = new SiteFolder(path)
  const addresses = [...old.files]
    .filter((name) => /\.html?$/i.test(name) && !/(?:^|\/)(?:404|410)\.html$/.test(name))
    .map((name) => `/${name.replace(/(^|\/)index\.html?$/i, '$1')}`)
  return {
    kind: 'static site',
    documents: documentsOf(old),
    addresses,
    path: (href) => (/^(?:https?:)?\/\//i.test(href) && !old.isOwn(href) ? null : pathOnly(href)),
  }
}

/** Lists of pages have no text of their own; their addresses are checked. */
function* documentsOf(site: SiteFolder) {
  for (const page of site.pages()) if (!page.isList) yield page
}

const pathOnly = (href: string): string | null => {
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return `/${href.replace(/^\/+/, '')}`
  if (!URL.canParse(href, 'https://old.invalid')) return null
  const { pathname, search } = new URL(href, 'https://old.invalid')
  return pathname + search
}

const isStaticSite = (folder: string) =>
  ['index.html', 'index.htm', 'sitemap.xml'].some((name) => existsSync(join(folder, name)))

function isMarkdownFolder(folder: string): boolean {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return (
    names.some((name) => /\.(?:md|markdown)$/i.test(name)) &&
    !names.some((name) => /(?:^|\/)articles\.json$/.test(name))
  )
}

const beginning = (path: string) => readFileSync(path, 'utf8').slice(0, 20_000)
