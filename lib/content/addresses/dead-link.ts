/** Explains a link to nothing: the file was renamed, the address is misspelt, or another site is meant. */
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isSource, likelyPlace } from './likely-place.ts'
import type { LinkContext, LinkSource, RenamedFile, ResolvedLink } from './link.ts'
import { fromRoot, languageOf } from './link-target.ts'
import type { Place } from './site-map.ts'

/**
 * @param target the link as written
 * @param path decoded, without query and fragment
 * @param isOwn whether it is written without the address of the site
 */
export const deadLink = (
  target: string,
  path: string,
  isOwn: boolean,
  source: LinkSource,
  context: LinkContext,
): NonNullable<ResolvedLink['problem']> =>
  renamedProblem(target, path, context) ?? {
    code: 'link-dead',
    message: `nothing is at ${target}`,
    remedy: (isOwn ? outsideAdvice(target) : null) ?? advice(path, source, context),
    ...missingFolder(path, context.root),
  }

/** Returns the file that a path or address meant before it was renamed. `/authors/x/` and the addresses of terms name their own kinds of file. */
export function renamedFile(path: string, { renamed }: LinkContext): RenamedFile | undefined {
  const [, folder] = /^(?:.*\/)?(authors|categories|tags|series)\/[^/]+\/?$/.exec(path) ?? []
  return renamed?.(lastSegment(path).replace(/\.html$/, '')).find(
    ({ before }) => isSource(path) || folder === /^content\/(authors|categories|tags|series)\//.exec(before)?.[1],
  )
}

/** Returns the problem of a link that uses the earlier name of a file. */
function renamedProblem(target: string, path: string, context: LinkContext): ResolvedLink['problem'] {
  const now = renamedFile(path, context)
  if (now === undefined) return undefined
  const name = posix.basename(now.path)
  const written = isSource(path) && !/^index\./i.test(name) ? name : now.url
  return {
    code: 'link-dead',
    message: `nothing is at ${target}: the file is now ${now.path}`,
    remedy: `write ${written}`,
  }
}

export const lastSegment = (path: string) => path.split('/').filter(Boolean).at(-1) ?? ''

/** Suggests a scheme for addresses of other sites without one, such as `www.example.com` or `mastodon.example/@us`, which are read as relative. */
function outsideAdvice(target: string): string | null {
  if (/^[^\s@/:]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(target)) return `write mailto:${target}`
  const scheme = /^(https?)(?::?\/{1,2}|:)([^/].*)$/i.exec(target)
  if (scheme) return `write ${scheme[1]?.toLowerCase()}://${scheme[2]}`
  return /^(?:www\.|(?:[a-z\d-]+\.)+(?:(?:com|org|net|edu|gov|io|dev|app)(?:[?#:]|$)|[a-z]{2,}\/))/i.test(target)
    ? `write https://${target} if another site is meant`
    : null
}

function advice(path: string, source: LinkSource, context: LinkContext): string {
  const { map } = context
  const language = languageOf(map.file(source.path))
  const isOwn = (place: Place) => languageOf(place) === language
  const likely = likelyPlace(isSource(path) ? path : fromRoot(path, source), map, isOwn)?.place
  // No post is meant by the name of a picture or download.
  const isFile = /\.(?:avif|gif|jpe?g|mp3|mp4|pdf|png|svg|webp|zip)$/i.test(path)
  if (!likely || (isFile && 'document' in likely)) {
    if (!/\.(?!html?$|md$|mdx$|markdown$)[a-z\d]{2,5}$/i.test(path)) return pageAdvice(path, context)
    return `correct the path, or add the file ${path.startsWith('/') ? `public${path}` : 'next to this one'}`
  }
  const file = 'document' in likely && isSource(path) ? posix.basename(likely.document.path) : undefined
  // All `index.md` files share their name, so the address is the better suggestion.
  return `did you mean ${file === undefined || /^index\./i.test(file) ? likely.url : file}?`
}

/** After a part of a site moved, its links to the rest lead into folders that this site does not have. */
function pageAdvice(path: string, { map }: LinkContext): string {
  const [, folder] = /^(\/[^/]+\/)[^/]/.exec(path) ?? []
  return folder === undefined || isSource(path) || map.hasFolderOf(path)
    ? 'correct the address, or write the page'
    : `correct the address, or add ${folder} to elsewhere: in content/site.yml if another system serves it`
}

/** For the address of a file: the first folder of its path below public/ that does not exist. */
function missingFolder(path: string, root: string): { missingFolder?: string } {
  if (
    !path.startsWith('/') ||
    path.includes('\0') ||
    isSource(path) ||
    !/[^/]\.(?!html?$|php$)[a-z\d]{2,5}$/i.test(path)
  )
    return {}
  const folders = posix.normalize(path).split('/').slice(1, -1)
  const places = folders.map((_, index) => ['public', ...folders.slice(0, index + 1)].join('/'))
  const missing = places.find((place) => !existsSync(join(root, place)))
  return missing === undefined ? {} : { missingFolder: missing }
}
