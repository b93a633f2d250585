/** Resolves what an author typed to a file of the site: beside the document or under public/, never outside those folders. */
import path from 'node:path'
import { ownPath, siteAddress } from '../../core/addresses/urls.ts'
import type { ProblemCode } from '../../core/problems/problem-codes.ts'
import { type FolderReader, readFolder } from './folder-listing.ts'
import { locate } from './locate-file.ts'
import { NearestImages } from './nearest-image.ts'

/** A problem with an image, before its position in a document is known. */
export type ImageFault = {
  code: ProblemCode
  message: string
  remedy: string
  /** The first folder of the path that does not exist, from the site's root. */
  missingFolder?: string
}

export type ResolvedImage =
  /** `path` is relative to the site's root with `/`, `file` is absolute. */
  { local: { path: string; file: string } } | { remote: string } | { fault: ImageFault }

export type ImageSite = {
  /** Absolute path of the folder that contains content/ and public/. */
  siteRoot: string
  /** `site.yml: url`, so that absolute addresses of this site count as local. */
  siteUrl?: string | undefined
  /** Folders of the site that may contain pictures: content/ and public/ by default. */
  folders?: readonly string[] | undefined
}

/**
 * Finds the file for an image source.
 * @param written as typed: relative to the document, from the root of public/, or an address; `wiki:x.png` is the picture of that name in any folder
 * @param documentPath the document, from the site's root: `content/posts/x/index.md`
 */
export function resolveImage(
  written: string,
  documentPath: string,
  { siteRoot, siteUrl, folders = ['content', 'public'] }: ImageSite,
  read: FolderReader = readFolder,
  nearest = new NearestImages(siteRoot, read),
): ResolvedImage {
  const source = written.replace(/^wiki:/, '')
  const typed = withoutSiteUrl(source.trim().replaceAll('\\', '/'), siteUrl)
  if (typed.startsWith('//')) return remote(`https:${typed}`)
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(typed)?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https') return remote(typed)
  if (scheme?.length === 1)
    return fault(
      'url-unsafe',
      `The image ${source} is a path on your own disk`,
      `Put the picture beside the post, and write ${path.posix.basename(typed)}`,
    )
  if (scheme)
    return fault('url-unsafe', `An image address starts with ${scheme}:`, 'Save the picture as a file beside the post')
  const bare = typed.replace(/[?#].*$/s, '')
  if (bare === '') return fault('image-missing', 'An image has no address', 'Add the path of the file')

  const isInside = (place: string) =>
    folders.some((folder) => place.length > folder.length + 1 && place.startsWith(`${folder}/`)) &&
    !place.includes('\0')
  const copied = placesInPublic(decoded(bare)).filter(isInside)
  const [first, ...others] = [...placesOf(decoded(bare), documentPath), ...copied].filter(isInside)
  if (first === undefined)
    return fault(
      'image-outside',
      `The image ${source} is outside ${folders.map((folder) => `${folder}/`).join(' and ')}`,
      'Put the picture beside the post or in public/images/',
    )
  // A file may really be named a%20b.png.
  const literal = decoded(bare) === bare ? [] : placesOf(bare, documentPath).filter(isInside)
  const located = [first, ...others, ...literal].map((place) => ({ place, ...locate(siteRoot, place, read) }))
  const file = located.find(({ found }) => found === 'file')
  if (file) return { local: { path: file.path, file: path.join(siteRoot, file.path) } }
  const named = written === source ? undefined : nearest.named(decoded(bare), path.posix.dirname(documentPath))
  if (named) return { local: { path: named, file: path.join(siteRoot, named) } }
  if (bare.endsWith('/'))
    return fault('image-missing', `The image ${source} is a folder`, 'Add the name of the picture')
  const link = located.find(({ found }) => found === 'link')
  if (link)
    return fault(
      'file-link',
      `The image ${source} is reached through the symbolic link ${link.path}`,
      'Replace the link with the file itself',
    )
  const other = located.find(({ found }) => found === 'case')
  if (other)
    return fault(
      'image-case',
      `The image ${source} is spelt ${path.posix.basename(other.path)} on disk (${other.path})`,
      `Write the path as on disk: ${spelling(other.path, documentPath)}`,
    )
  const near = nearest.near(first.replaceAll('\\', '/'), path.posix.dirname(documentPath))
  const [best] = near
  const missing = fault(
    'image-missing',
    `The image ${source} does not exist (looked for ${copied[0] ?? first})`,
    best ? `Did you mean ${spelling(best, documentPath)}?` : 'Correct the path, or add the file',
  )
  const stop = located[0]?.path
  return stop === undefined || stop === first ? missing : { fault: { ...missing.fault, missingFolder: stop } }
}

/** Candidate files for a path, from the site's root, best first. `/x` is public/x; anything else is relative to the document or, as in other systems, to public/. */
function placesOf(name: string, documentPath: string): string[] {
  if (name.startsWith('/'))
    return [path.posix.normalize(`public${name}`)].filter((place) => place.startsWith('public/'))
  const beside = path.posix.normalize(path.posix.join(path.posix.dirname(documentPath), name))
  if (name.startsWith('.')) return [beside]
  // Hexo keeps the files of `x.md` in the folder `x`.
  const { dir, name: stem } = path.posix.parse(documentPath)
  return [beside, `public/${name}`, `public/images/${name}`, `${dir}/${stem}/${name}`].map((place) =>
    path.posix.normalize(place),
  )
}

/**
 * Other systems keep pictures in a folder next to that of the posts, which is copied to `public/`: `../../assets/x.png`, `../static/x.png`,
 * `@site/static/x.png`.
 */
function placesInPublic(name: string): string[] {
  const rest =
    /^(?:(?:\.\.\/)+|[@~]site\/|[@~]\/)((?:src\/)?(?:assets|images|img|media|public|static|uploads)\/.+)$/.exec(
      name,
    )?.[1]
  if (rest === undefined) return []
  const copied = rest.replace(/^(?:src\/|public\/|static\/)+/, '')
  return [copied, rest].map((place) => path.posix.normalize(`public/${place}`))
}

/** How an author would write the path of a file in a document: `/images/x.png`, or relative to the document. */
function spelling(file: string, documentPath: string): string {
  return file.startsWith('public/')
    ? file.slice('public'.length)
    : path.posix.relative(path.posix.dirname(documentPath), file)
}

/** Turns addresses of this site into paths without the base path. */
function withoutSiteUrl(source: string, siteUrl: string | undefined): string {
  if (!siteUrl) return source
  const address = siteAddress(siteUrl)
  const { base } = address
  return ownPath(address, source) ?? (base && source.startsWith(`${base}/`) ? source.slice(base.length) : source)
}

function remote(url: string): ResolvedImage {
  return URL.canParse(url)
    ? { remote: new URL(url).href }
    : fault('link-malformed', `The image address ${url} is not valid`, 'Correct it')
}

/** Percent-decodes a path; text that is not valid percent-encoding stays as typed (`100%.png`). */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function fault(code: ProblemCode, message: string, remedy: string): { fault: ImageFault } {
  return { fault: { code, message, remedy } }
}
