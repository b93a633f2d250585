/** What lies in the folder of Next's export, and which of it is published under which name. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** A file of the export and its name in the published folder, both with `/` separators. */
export type ExportFile = { from: string; to: string }

export type ExportListing = {
  /** HTML pages, sorted by published name. */
  pages: ExportFile[]
  /** Everything else that may be published, sorted. */
  files: ExportFile[]
}

/**
 * Lists the export. Left out: placeholder pages (a folder named `-`, see NEXT.md), Next's payload files, doubles of the
 * 404 page, and Next's copy of public/, which lib/publish/public.ts publishes by its own rules.
 * @param exportFolder where Next wrote the export
 * @param publicFolder the folder that Next copied into it
 */
export async function listExport(exportFolder: string, publicFolder: string): Promise<ExportListing> {
  const entries = await readdir(exportFolder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(exportFolder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !isPlaceholder(name) && !isPayload(name) && !isDouble(name))
    .filter((name) => name.endsWith('.html') || !existsSync(path.join(publicFolder, name)))
    .sort()
  return {
    pages: names.filter((name) => name.endsWith('.html')).map((from) => ({ from, to: publishedName(from) })),
    files: names.filter((name) => !name.endsWith('.html')).map((from) => ({ from, to: from })),
  }
}

/** `x.html/index.html`, the export's form of a permalink that ends in .html, is the file `x.html`. */
export function publishedName(name: string): string {
  return name.replace(/(\.html)\/index\.html$/, '$1')
}

const isPlaceholder = (name: string) => name.split('/').includes('-')
const isDouble = (name: string) => /^(404|_not-found)\//.test(name)
/** Flight data of a page: `index.txt` and the `__next.*.txt` of its segments. */
const isPayload = (name: string) =>
  /(^|\/)(index|404|__next\.[^/]*|_not-found)\.txt$/.test(name) || /(^|\/)__next\./.test(name)
