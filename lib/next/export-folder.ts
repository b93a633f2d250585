/** Reads the files of Next's export that are always published, such as `icon.svg`. Pages are rendered from the compiled app instead. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filesBelow } from '../core/files/files-below.ts'

/**
 * Skips pages, payload files, `_next/` (published as far as pages need it), and Next's copy of public/ (published by
 * lib/content/parse/public-files.ts).
 * @param exportFolder where Next wrote the export
 * @param publicFolder the folder that Next copied into it
 * @returns the published name and content of each file, sorted by name
 */
export function filesOfExport(
  exportFolder: string,
  publicFolder: string,
): (readonly [name: string, content: Buffer])[] {
  return filesBelow(exportFolder)
    .filter((name) => !/\.html$|^_next\//.test(name) && !isPayload(name) && !existsSync(path.join(publicFolder, name)))
    .sort()
    .map((name) => [name, readFileSync(path.join(exportFolder, name))] as const)
}

/** Whether a file holds flight data for client-side navigation: `index.txt`, and `__next.*.txt` for segments. */
const isPayload = (name: string) =>
  /(^|\/)(index|404|__next\.[^/]*|_not-found)\.txt$/.test(name) || /(^|\/)__next\./.test(name)
