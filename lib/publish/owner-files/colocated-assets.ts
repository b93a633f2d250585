/** Colocated assets: files in the folder of a published document, or in another one, that its page links to or shows, published at the page's address. */
import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { PageFacts } from '../checks/page-facts.ts'
import { type PublishedSite, resolveAddress } from '../checks/published-site.ts'
import type { PublishInput } from '../input.ts'
import { fileOf } from '../page/published-file.ts'
import type { CopiedFile } from './copy-file.ts'

/** The kinds of files that may be colocated with a document. */
const kinds = /\.(png|jpe?g|gif|webp|avif|svg|pdf|zip|csv|txt|mp3|mp4|webm)$/i

/**
 * Finds them through the built pages, so a file that only a draft uses is not published.
 * @param has whether a file is published already
 */
export function colocatedAssets(
  siteRoot: string,
  pages: readonly PageFacts[],
  site: PublishedSite,
  { documents, filesElsewhere }: Pick<PublishInput, 'documents' | 'filesElsewhere'>,
): CopiedFile[] {
  const sources = new Map(documents.map((document) => [fileOf(document.url), document]))
  const elsewhere = new Map(filesElsewhere.map(({ url, source }) => [url.normalize('NFC'), source]))
  const found = new Map<string, CopiedFile>()
  for (const page of pages) {
    const document = sources.get(page.file)
    if (!document) continue
    const folder = document.url.slice(0, document.url.lastIndexOf('/') + 1)
    for (const address of [...page.assets.map(({ address }) => address), ...page.links]) {
      const target = resolveAddress(address, page.file, site)
      if (target.kind !== 'own' || site.has(target.file) || !target.url.startsWith(folder) || !kinds.test(target.url))
        continue
      const near = path.posix.join(path.posix.dirname(document.path), target.url.slice(folder.length))
      const source = isFile(siteRoot, near) ? near : elsewhere.get(target.url)
      if (source !== undefined && isFile(siteRoot, source)) found.set(target.file, { source, name: target.file })
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Whether a file exists under exactly this spelling: macOS and Windows find it under others, where the published site would not. */
function isFile(siteRoot: string, source: string): boolean {
  if (!lstatSync(path.join(siteRoot, source), { throwIfNoEntry: false })?.isFile()) return false
  const parts = source.split('/')
  return parts.every((part, index) => readdirSync(path.join(siteRoot, ...parts.slice(0, index))).includes(part))
}
