/** Finds folders of addresses that differ only in case: two folders on most servers, one on a case-insensitive disk. */

import { addressKey } from '../../core/addresses/urls.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import type { Claim } from './addresses.ts'

type Spelling = { folder: string; url: string; path?: string }

/**
 * @param own addresses of generated pages, whose spelling is fixed
 * @param claims the addresses of documents and redirects; earlier ones determine the spelling
 * @returns a warning at the first address with a different spelling of each folder
 */
export function folderCaseProblems(own: readonly string[], claims: readonly Claim[]): Problem[] {
  const spellings = new Map<string, Spelling>()
  for (const url of own)
    for (const folder of foldersOf(url))
      if (!spellings.has(addressKey(folder))) spellings.set(addressKey(folder), { folder, url })
  const reported = new Set<string>()
  return claims.flatMap(({ url, path, at }) => {
    for (const folder of foldersOf(url)) {
      const before = spellings.get(addressKey(folder))
      if (!before) spellings.set(addressKey(folder), { folder, url, path })
      else if (before.folder !== folder) {
        if (reported.has(folder)) return []
        reported.add(folder)
        const other = before.path === undefined ? 'a page that the site generates' : `${before.path} (${before.url})`
        const message = `the folder ${folder} of the address ${url} is spelt ${before.folder} in that of ${other}; on a case-insensitive disk the two are one folder`
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
