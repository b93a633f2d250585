/** Replaces out/ whole: the new site grows in out.next/ and takes its place by two renames; a killed command leaves the old or the new. */
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

export type SiteFolders = { out: string; next: string; previous: string }

/** Where each edition lies below a site's root. */
export const editionFolders = { published: 'out', review: 'out-review' } as const
export type Edition = keyof typeof editionFolders

/** The published folder of a site, or that of its review edition, and the two beside it. */
export function siteFolders(siteRoot: string, edition: Edition = 'published'): SiteFolders {
  const out = path.join(siteRoot, editionFolders[edition])
  return { out, next: `${out}.next`, previous: `${out}.prev` }
}

/**
 * Puts back what an interrupted swap left: out.prev/ without out/ becomes out/ again, any other remainder goes.
 * Publishing begins with it.
 */
export async function recover(folders: SiteFolders): Promise<void> {
  await putBack(folders)
  await remove(folders.previous)
  await remove(folders.next)
}

/** The part of `recover` for commands that only read out/: another command may be building beside them. */
export async function putBack({ out, previous }: SiteFolders): Promise<void> {
  if (!(await exists(out)) && (await exists(previous))) await rename(previous, out)
}

/**
 * Swaps the finished out.next/ in.
 * @param spare where the old site is kept, for the next to grow in; without it, or on another disk, it is removed
 * @param onStep told the name of each step when it is done; a test dies there
 */
export async function swap(
  { out, next, previous }: SiteFolders,
  spare: string | undefined,
  onStep: (name: string) => void,
): Promise<void> {
  await remove(previous)
  onStep('previous removed')
  if (await exists(out)) await rename(out, previous)
  onStep('old site set aside')
  await rename(next, out)
  onStep('new site in place')
  if (spare !== undefined && (await exists(previous))) await setAside(previous, spare)
  await remove(previous)
  onStep('old site removed')
}

async function setAside(previous: string, spare: string): Promise<void> {
  await remove(spare)
  await mkdir(path.dirname(spare), { recursive: true })
  await rename(previous, spare).catch(() => undefined)
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  )
}

/** Retries are for Windows, where a scanner may hold a file for a moment. */
const remove = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 3 })
