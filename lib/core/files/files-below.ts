/** Lists files below a folder. */
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every file (not folder, not link target) below a folder, as paths relative to it with `/`, in order. A folder that is absent has none.
 * @param skip names of folders that are not entered
 */
export function filesBelow(folder: string, skip: ReadonlySet<string> = new Set(), prefix = ''): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [prefix + entry.name]
      return skip.has(entry.name) ? [] : filesBelow(join(folder, entry.name), skip, `${prefix}${entry.name}/`)
    })
}
