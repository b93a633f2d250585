/** Replaces out/ as a whole: the new site is made in out.next/ and moved into place by two renames. A killed command leaves the old site or the new one. */
import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { replaceFile } from '../../core/files/atomic-write.mjs'

export type SiteFolders = { out: string; next: string; previous: string }

/** Folder of each edition below a site's root. */
export const editionFolders = { published: 'out', review: 'out-review' } as const
export type Edition = keyof typeof editionFolders

/** The folder of a site's edition, and the two temporary ones next to it. */
export function siteFolders(siteRoot: string, edition: Edition = 'published'): SiteFolders {
  const out = path.join(siteRoot, editionFolders[edition])
  return { out, next: `${out}.next`, previous: `${out}.prev` }
}

/**
 * Cleans up after an interrupted swap: out.prev/ without out/ becomes out/ again, other leftovers are deleted.
 * Publishing starts with it.
 */
export async function recover(folders: SiteFolders): Promise<void> {
  await putBack(folders)
  await remove(folders.previous)
  await remove(folders.next)
}

/** The part of `recover` for commands that only read out/, since another command may be building at the same time. */
export async function putBack({ out, previous }: SiteFolders): Promise<void> {
  if (!(await exists(out)) && (await exists(previous))) replaceFile(previous, out)
}

/**
 * Moves the finished out.next/ into place.
 * @param spare where the old site is stored for recycling; if absent or on another disk, the old site is deleted
 * @param onStep called with the name of each finished step; a test kills the process there
 */
export async function swap(
  { out, next, previous }: SiteFolders,
  spare: string | undefined,
  onStep: (name: string) => void,
): Promise<void> {
  await remove(previous)
  onStep('previous removed')
  if (await exists(out)) replaceFile(out, previous)
  onStep('old site set aside')
  replaceFile(next, out)
  onStep('new site in place')
  if (spare !== undefined && (await exists(previous))) await setAside(previous, spare)
  await remove(previous)
  onStep('old site removed')
}

async function setAside(previous: string, spare: string): Promise<void> {
  await remove(spare)
  await mkdir(path.dirname(spare), { recursive: true })
  isMoved(previous, spare)
}

/** False across disks, where copying a whole site would take longer than making it. */
export function isMoved(from: string, to: string): boolean {
  try {
    replaceFile(from, to)
    return true
  } catch {
    return false
  }
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  )
}

/** Retries for Windows, where a virus scanner may hold a file for a moment. */
const remove = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 3 })
