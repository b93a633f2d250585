/** Reads Next's export for the files that are published whatever pages name, such as `icon.svg`. Its pages are rendered from the compiled app instead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Left out: pages, Next's payload files, `_next/` (published as far as a page needs it), and Next's copy of public/, which
 * lib/publish/site/public.ts publishes by its own rules.
 * @param exportFolder where Next wrote the export
 * @param publicFolder the folder that Next copied into it
 * @returns published name and content of each file, sorted by name
 */
export function filesOfExport(
  exportFolder: string,
  publicFolder: string,
): (readonly [name: string, content: Buffer])[] {
  return readdirSync(exportFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(exportFolder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !/\.html$|^_next\//.test(name) && !isPayload(name) && !existsSync(path.join(publicFolder, name)))
    .sort()
    .map((name) => [name, readFileSync(path.join(exportFolder, name))] as const)
}

/** Flight data of a page: `index.txt` and the `__next.*.txt` of its segments. */
const isPayload = (name: string) =>
  /(^|\/)(index|404|__next\.[^/]*|_not-found)\.txt$/.test(name) || /(^|\/)__next\./.test(name)
