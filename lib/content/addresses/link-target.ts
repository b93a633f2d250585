/** Finds what a link leads to: a document or list of the site, or a file. */
import { existsSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isSource } from './likely-place.ts'
import type { LinkContext, LinkSource } from './link.ts'
import type { Place, SiteMap } from './site-map.ts'

/** @param path decoded, without query and fragment */
export function findPlace(path: string, source: LinkSource, { map, address }: LinkContext): Place | undefined {
  if (isSource(path)) {
    const beside = posix.normalize(
      path.startsWith('/') ? `content${path}` : posix.join(posix.dirname(source.path), path),
    )
    const language = languageOf(map.file(source.path))
    const translated = language === undefined ? undefined : map.file(beside.replace(/\.(\w+)$/, `.${language}.$1`))
    const found = translated ?? map.file(beside)
    if (found) return found
    const [last = path, folder = ''] = path.split('/').reverse()
    if (last === '_index.md') return sectionOf(posix.dirname(path), map)
    const file = /^index\./i.test(last) ? last.replace(/^index/i, folder) : last
    // Jekyll's post_url tag names a post without its extension, which may be .markdown or .mdx.
    const all = [map.named(file), map.named(file.replace(/\.\w+$/, ''))].find((places) => places.length > 0) ?? []
    const own = all.filter((place) => languageOf(place) === language)
    const named = own.length > 0 ? own : all
    return named.length === 1 ? named[0] : undefined
  }
  const url = fromRoot(path, source)
  const found = map.at(url) ?? siblingNamed(path, source, map)
  if (found || address.base === '' || !url.startsWith(`${address.base}/`)) return found
  return map.at(url.slice(address.base.length))
}

/** The counterpart of a folder with Hugo's or Zola's `_index.md`: its page, or the list of all posts. */
const sectionOf = (folder: string, map: SiteMap): Place | undefined =>
  map.at(folder) ?? (/^\/(?:blog|posts?)$/.test(folder) ? map.at('/blog/') : undefined)

/** The language of the site that a document belongs to; undefined on a site with one. */
export const languageOf = (place: Place | undefined) =>
  place && 'document' in place ? place.document.language : undefined

/** Docusaurus also links to a document by its file name without the extension: `./other-post`. */
function siblingNamed(path: string, source: LinkSource, map: SiteMap): Place | undefined {
  if (path.startsWith('/') || path.endsWith('/')) return undefined
  const file = posix.join(posix.dirname(source.path), path)
  return map.file(`${file}.md`) ?? map.file(`${file}.mdx`)
}

/** Resolves a relative address against the source's address. */
export const fromRoot = (path: string, { url }: LinkSource) =>
  path.startsWith('/') ? path : posix.join(url.endsWith('/') ? url : posix.dirname(url), path)

/** Finds a file in public/, or one next to the document, which is then published next to its page. */
export function findFile(
  path: string,
  source: LinkSource,
  { root, assets }: Pick<LinkContext, 'root' | 'assets'>,
): { from: string; url: string } | undefined {
  // Docusaurus names its folder of static files, which is copied to public/.
  if (/^(?:@site|(?:\.\.\/)+)\/?static\//.test(path))
    return findFile(path.replace(/^.*?\/?static/, ''), source, { root, assets })
  if (path.startsWith('/')) {
    const file = join(root, 'public', path)
    return file.startsWith(join(root, 'public')) && existsSync(file) && statSync(file).isFile()
      ? { from: '', url: path }
      : undefined
  }
  // Hexo keeps the files of `x.md` in the folder `x`.
  const from = [path, posix.join(posix.parse(source.path).name, path)]
    .map((place) => posix.join(posix.dirname(source.path), place))
    .find((place) => assets.has(place))
  if (from === undefined) return undefined
  const folder = source.url.endsWith('/') ? source.url : `${posix.dirname(source.url)}/`
  return { from, url: posix.join(folder, path.replace(/^(?:\.\.\/)+/, '')) }
}

/** Obsidian finds an attachment by its name in any folder; of several, the one nearest to the note. */
export function findNamedFile(
  name: string,
  source: LinkSource,
  { assets }: Pick<LinkContext, 'assets'>,
): { from: string; url: string } | undefined {
  if (!/\.\w+$/.test(name)) return undefined
  const path = name.replace(/^\/+/, '')
  const end = `/${path}`
  const shared = (asset: string) => [...asset].findIndex((character, index) => character !== source.path[index])
  const depth = (asset: string) => asset.split('/').length
  const [from] = [...assets]
    .filter((asset) => asset.endsWith(end))
    .sort((a, b) => shared(b) - shared(a) || depth(a) - depth(b) || (a < b ? -1 : 1))
  const folder = source.url.endsWith('/') ? source.url : `${posix.dirname(source.url)}/`
  return from === undefined ? undefined : { from, url: posix.join(folder, path) }
}
