/** Finds the document that a wiki link names: by its file name, its path, its title, or an earlier address. */
import { fileSlug } from '../../core/addresses/slug.ts'
import type { Problem } from '../../core/problems/problem.ts'
import type { LinkContext, LinkSource } from './link.ts'
import type { Place } from './site-map.ts'

type Meant = { place: Place; fragment: string } | { problem: Pick<Problem, 'message' | 'remedy'> }

/**
 * @param target `page#heading`, decoded; `#heading` is on the same page
 * @returns the document, or why there is none
 */
export function wikiTarget(
  target: string,
  source: LinkSource,
  { map, idsOf }: LinkContext,
): Meant & { others?: string[] } {
  const [name = '', heading = ''] = target.split('#')
  const found = name === '' ? [map.file(source.path)] : candidates(name, source, map)
  const places = found.filter((place) => place !== undefined)
  const shown = places.filter(({ kind }) => kind === 'document' || kind === 'list')
  const [place] = shown
  if (!place) {
    const [hidden] = places
    const message =
      hidden && 'document' in hidden
        ? `the link leads to ${hidden.document.path}, which is ${hidden.document.state}`
        : `no document is called ${name}`
    return { problem: { message: `${message}: its words are shown without a link`, remedy: nearest(name, map) } }
  }
  const others = shown.slice(1).flatMap((one) => ('document' in one ? one.document.path : one.url))
  const ids =
    place.kind !== 'document'
      ? undefined
      : place.document.path === source.path
        ? source.ids
        : idsOf(place.document.path)
  return { place, fragment: heading === '' ? '' : `#${idOf(heading, ids)}`, ...(others.length > 0 && { others }) }
}

function candidates(name: string, source: LinkSource, map: LinkContext['map']): (Place | undefined)[] {
  const bare = name.replace(/\.(?:md|markdown)$/i, '').replace(/^\/+/, '')
  const last = bare.split('/').at(-1) ?? bare
  const slug = fileSlug(last)
  const named =
    [map.named(last), map.named(slug), map.named(last.toLowerCase())].find((places) => places.length > 0) ?? []
  const folder = bare.includes('/') ? bare.toLowerCase() : ''
  const inFolder = named.filter(
    (place) => 'document' in place && place.document.path.toLowerCase().includes(`/${folder}.`),
  )
  const best = folder !== '' && inFolder.length > 0 ? inFolder : named
  if (best.length > 0) return byNearness(best, source.path)
  const titled = map.titled(bare)
  if (titled.length > 0) return byNearness(titled, source.path)
  const earlier = map.at(`/${slug}/`) ?? map.at(`/${bare}`)
  return [earlier?.kind === 'redirect' ? map.at(earlier.to) : earlier]
}

/** If several documents have the name, Obsidian chooses the one nearest to the link. */
function byNearness(places: readonly Place[], path: string): Place[] {
  const shared = (place: Place) => {
    const other = 'document' in place ? place.document.path : ''
    let length = 0
    while (length < other.length && other[length] === path[length]) length++
    return length
  }
  return [...places].sort((a, b) => shared(b) - shared(a) || (a.url < b.url ? -1 : 1))
}

function nearest(name: string, map: LinkContext['map']): string {
  const meant = map.nearestNamed(fileSlug(name), 3)
  const file =
    meant && 'document' in meant
      ? meant.document.path
          .split('/')
          .at(-1)
          ?.replace(/\.\w+$/, '')
      : undefined
  return file ? `did you mean [[${file}]]?` : 'write the document, or remove the brackets'
}

/** The id of a heading is made from its words. */
function idOf(heading: string, ids: ReadonlySet<string> | undefined): string {
  const wanted = folded(heading)
  return [...(ids ?? [])].find((id) => folded(id) === wanted) ?? encodeURIComponent(heading)
}

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
