/** Guesses the target of a dead address: the document named like its last segment, else one with a similar file name, else the most similar address. */
import { fileSlug } from '../../core/addresses/slug.ts'
import type { Place, SiteMap } from './site-map.ts'

/**
 * @param path a decoded path from the site's root, or relative
 * @param preferred picks one of several with that name, if any fits
 * @returns the likely target; `byName` is true if the name is equal and only the folders differ
 */
export function likelyPlace(
  path: string,
  map: SiteMap,
  preferred: (place: Place) => boolean = () => true,
): { place: Place; byName: boolean } | undefined {
  const last =
    path
      .replace(/\/(?:index\.\w+)?$/, '')
      .split('/')
      .at(-1) ?? ''
  const name = last.replace(/\.\w+$/, '').replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
  const named = [...map.named(name), ...map.named(fileSlug(name))].filter(({ kind }) => kind === 'document')
  const meant = named.find(preferred) ?? named[0]
  if (meant) return { place: meant, byName: true }
  const near = isSource(path)
    ? (map.nearestNamed(last, plausible(name)) ?? map.nearestNamed(name, plausible(name)))
    : undefined
  const place = near ?? map.nearestAt(path.endsWith('/') ? path : `${path}/`, plausible(path))
  // Every short address is similar to `/`, but none of them means the front page.
  return place && place.url !== '/' ? { place, byName: false } : undefined
}

/** How many letters of a word may be wrong for a suggestion to be one: a quarter, and of two letters none. */
function plausible(word: string): number {
  const letters = word.replaceAll('/', '').length
  return letters < 3 ? 0 : Math.max(1, Math.floor(letters / 4))
}

/** Whether a link names a content file. */
export const isSource = (path: string): boolean => /\.(?:md|markdown|mdx)$/i.test(path)
