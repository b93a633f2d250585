/** Folders of addresses that differ only in upper and lower case: two on a server, one on a disk that ignores case. */

import { addressKey } from '../../core/addresses/urls.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import type { Claim } from './addresses.ts'

type Spelling = { folder: string; url: string; path?: string }

/**
 * @param own addresses of pages that the site makes itself, whose spelling is settled
 * @param claims the addresses of documents and redirects, the ones to keep first
 * @returns a warning at the first address of each folder that is spelt in another way than before
 */
export function folderCaseProblems(own: readonly string[], claims: readonly Claim[]): Problem[] {
  const spellings = new Map<string, Spelling>()
  for (const url of own)
    for (const folder of foldersOf(url))
      if (!spellings.has(addressKey(folder))) spellings.set(addressKey(folder), { folder, url })
  const told = new Set<string>()
  return claims.flatMap(({ url, path, at }) => {
    for (const folder of foldersOf(url)) {
      const before = spellings.get(addressKey(folder))
      if (!before) spellings.set(addressKey(folder), { folder, url, path })
      else if (before.folder !== folder) {
        if (told.has(folder)) return []
        told.add(folder)
        const other = before.path === undefined ? 'a page that the site makes itself' : `${before.path} (${before.url})`
        const message = `the folder ${folder} of the address ${url} is spelt ${before.folder} in that of ${other}; a disk that ignores case makes one folder of the two`
        return [problem('url-case', path, at, message, `write ${before.folder} in both`)]
      }
    }
    return []
  })
}

/** `/a/b/` and `/a/b/c.html` → `/a/`, `/a/b/`. */
function foldersOf(url: string): string[] {
  const folders = url.normalize('NFC').split('/').slice(1, -1)
  return folders.map((_, index) => `/${folders.slice(0, index + 1).join('/')}/`)
}
