/** Puts into the published folder the pictures that its pages refer to, and no others. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { encodePath } from '../urls.ts'
import { readCached } from './image-cache.ts'
import { rememberingReader } from './locate-file.ts'
import { readVector } from './read-picture.ts'
import { resolveImage } from './resolve-image.ts'

/** A file below `/i/`. */
export const renditionName = /^[0-9a-f]{16}(?:-\d{1,5})?\.(?:avif|jpg|png|webp|svg)$/

/**
 * The files below `/i/` that texts name (HTML, feeds, styles), each once, in order.
 * @param texts what is about to be published
 */
export function renditionsNamedIn(texts: Iterable<string>): string[] {
  const names = new Set<string>()
  for (const text of texts)
    for (const [, name] of text.matchAll(/\/i\/([0-9a-f]{16}(?:-\d{1,5})?\.(?:avif|jpg|png|webp|svg))(?![\w-])/g))
      if (name) names.add(name)
  return [...names].sort()
}

/**
 * Writes renditions from the cache to `i/` of the published folder.
 * @param names as `renditionsNamedIn` lists them
 * @returns names that the cache does not hold: the build must fail on them
 */
export async function publishRenditions(
  names: readonly string[],
  cacheFolder: string,
  outFolder: string,
): Promise<string[]> {
  const folder = path.join(outFolder, 'i')
  await mkdir(folder, { recursive: true })
  const missing: string[] = []
  for (const name of names) {
    const content = renditionName.test(name) ? await readCached(cacheFolder, name) : null
    if (content) await writeFile(path.join(folder, name), content)
    else missing.push(name)
  }
  return missing
}

/**
 * Copies originals under public/images/ that links (not images) of published pages ask for, as they are, metadata too; only SVG is cleaned.
 * @param urls decoded paths from the site's root: `/images/plan.png`
 * @returns the files that were not there
 */
export async function publishOriginals(
  urls: readonly string[],
  siteRoot: string,
  outFolder: string,
): Promise<string[]> {
  const read = rememberingReader()
  const missing: string[] = []
  for (const url of [...new Set(urls)].sort()) {
    const resolved = resolveImage(encodePath(url), 'content/site.yml', { siteRoot }, read)
    if (!('local' in resolved) || resolved.local.path !== `public${url}`) {
      missing.push(url)
      continue
    }
    const target = path.join(outFolder, url)
    await mkdir(path.dirname(target), { recursive: true })
    // Opened directly, an SVG would run its scripts on this site's origin.
    if (/\.svg$/i.test(url)) await writeFile(target, await readVector(resolved.local.file))
    else await copyFile(resolved.local.file, target)
  }
  return missing
}
