/** Resolves links: targets within the site (documents, lists, files, anchors) are checked, all other links are left unchanged. */
import { existsSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { href as hrefOf, ownPath, type SiteAddress } from '../../core/addresses/urls.ts'
import { Suggestions } from '../../core/problems/nearest.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import type { ProblemCode } from '../../core/problems/problem-codes.ts'
import { contactFault } from './contact-fault.ts'
import { decode } from './decode.ts'
import { isSource, likelyPlace } from './likely-place.ts'
import type { Place, SiteMap } from './site-map.ts'
import { wikiTarget } from './wiki-links.ts'

export type LinkSource = {
  /** The document that contains the link. */
  path: string
  /** Its address, which relative links are resolved against. */
  url: string
  /** The ids on its page. */
  ids: ReadonlySet<string>
}

export type ResolvedLink = {
  href: string
  external: boolean
  /** A file next to a document that this link publishes. */
  file?: { from: string; url: string }
  problem?: { code: ProblemCode; message: string; remedy: string; missingFolder?: string }
}

export type LinkContext = {
  root: string
  address: SiteAddress
  map: SiteMap
  /** Returns the ids on the page of another document. */
  idsOf: (path: string) => ReadonlySet<string> | undefined
  /** Files next to documents, from the site's root. */
  assets: ReadonlySet<string>
  /** Names of invalid documents (file name, stem, slug): links to them are not reported again. */
  broken: ReadonlySet<string>
  /** Returns the files that had a name earlier. */
  renamed?: (name: string) => readonly RenamedFile[]
}

/** A file by its earlier and its present path, and its address. */
export type RenamedFile = { before: string; path: string; url: string }

/** Generated files and pages. */
const generated = new Set([
  '/feed.xml',
  '/rss.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/search/',
  '/feeds/',
])

/** Resolves one link as written. Never throws: an invalid link is returned unchanged, with its problem. */
export function resolveLink(written: string, source: LinkSource, context: LinkContext): ResolvedLink {
  const target = written.trim()
  if (target.startsWith('wiki:')) return wikiLink(target, source, context)
  const own = ownAddress(target, context.address)
  if (own === null) {
    const problem = contactFault(target)
    return { href: target, external: /^(?:https?:)?\/\//i.test(target), ...(problem && { problem }) }
  }
  const [, pathAndQuery = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(own) ?? []
  const [, rawPath = '', query = ''] = /^([^?]*)(\?.*)?$/s.exec(pathAndQuery) ?? []
  const path = decode(rawPath)
  if (path === null)
    return {
      href: target,
      external: false,
      problem: { code: 'link-malformed', message: `the address ${target} cannot be read`, remedy: 'write % as %25' },
    }
  if (target === '')
    return {
      href: '',
      external: false,
      problem: { code: 'link-malformed', message: 'the link has no address', remedy: 'write an address' },
    }
  if (path === '')
    return { href: fragment || target, external: false, problem: anchorProblem(fragment, source.ids, 'this page') }

  const place = findPlace(path, source, context)
  if (place) return placed(place, query, fragment, source, context)
  const file = findFile(path, source, context)
  if (file)
    return {
      href: hrefOf(context.address, file.url) + query + fragment,
      external: false,
      file: file.from === '' ? undefined : file,
    }
  if (generated.has(path.startsWith('/') ? path : posix.join(source.url, path)))
    return { href: hrefOf(context.address, path) + query + fragment, external: false }
  if (context.broken.has(lastSegment(path))) return { href: target, external: false }
  if (path.startsWith('..') && posix.join(posix.dirname(source.path), path).startsWith('..'))
    return {
      href: target,
      external: false,
      problem: {
        code: 'link-outside',
        message: `the link ${target} leads out of the site`,
        remedy: 'link to a page, or put the file next to the post',
      },
    }
  return {
    href: target,
    external: false,
    problem: renamedProblem(target, path, context) ?? {
      code: 'link-dead',
      message: `nothing is at ${target}`,
      remedy: (own === target ? outsideAdvice(target) : null) ?? advice(path, source, context),
      ...missingFolder(path, context.root),
    },
  }
}

function wikiLink(target: string, source: LinkSource, context: LinkContext): ResolvedLink {
  const name = decode(target.slice('wiki:'.length)) ?? target
  const code = 'wiki-link'
  const file = findFile(name, source, context)
  if (file)
    return { href: hrefOf(context.address, file.url), external: false, file: file.from === '' ? undefined : file }
  const meant = wikiTarget(name, source, context)
  if ('problem' in meant) return { href: '', external: false, problem: { code, ...meant.problem } }
  const link = placed(meant.place, '', meant.fragment, source, context)
  if (!meant.others) return link
  const message = `[[${name}]] also names ${meant.others.join(', ')}`
  return { ...link, problem: link.problem ?? { code, message, remedy: 'write the path of the file in the brackets' } }
}

/** Returns an address relative to the site's root, or null if it leads to another site. */
const ownAddress = (target: string, address: SiteAddress): string | null =>
  /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target) ? ownPath(address, target) : target

function findPlace(path: string, source: LinkSource, { map, address }: LinkContext): Place | undefined {
  if (isSource(path)) {
    const beside = posix.normalize(
      path.startsWith('/') ? `content${path}` : posix.join(posix.dirname(source.path), path),
    )
    const language = languageOf(map.file(source.path))
    const translated = language === undefined ? undefined : map.file(beside.replace(/\.(\w+)$/, `.${language}.$1`))
    const found = translated ?? map.file(beside)
    if (found) return found
    const file = path.split('/').at(-1) ?? path
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

/** The language of the site that a document belongs to; undefined on a site with one. */
const languageOf = (place: Place | undefined) => (place && 'document' in place ? place.document.language : undefined)

/** Docusaurus also links to a document by its file name without the extension: `./other-post`. */
function siblingNamed(path: string, source: LinkSource, map: SiteMap): Place | undefined {
  if (path.startsWith('/') || path.endsWith('/')) return undefined
  const file = posix.join(posix.dirname(source.path), path)
  return map.file(`${file}.md`) ?? map.file(`${file}.mdx`)
}

/** Resolves a relative address against the source's address. */
const fromRoot = (path: string, { url }: LinkSource) =>
  path.startsWith('/') ? path : posix.join(url.endsWith('/') ? url : posix.dirname(url), path)

function placed(place: Place, query: string, fragment: string, source: LinkSource, context: LinkContext): ResolvedLink {
  const url = place.kind === 'redirect' ? place.to : place.kind === 'dormant' ? place.document.url : place.url
  const link = { href: hrefOf(context.address, url) + query + fragment, external: false }
  if (place.kind === 'unpublished' || place.kind === 'dormant')
    return {
      ...link,
      problem: {
        code: 'state-unpublished-link',
        message: `the link leads to ${place.document.path}, which is ${place.document.state}`,
        remedy: 'publish it, or remove the link',
      },
    }
  if (place.kind !== 'document') return link
  const ids = place.document.path === source.path ? source.ids : context.idsOf(place.document.path)
  return { ...link, problem: ids && anchorProblem(fragment, ids, place.document.path) }
}

/** Finds a file in public/, or one next to the document, which is then published next to its page. */
function findFile(
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
  const from = posix.join(posix.dirname(source.path), path)
  if (!assets.has(from)) return undefined
  const folder = source.url.endsWith('/') ? source.url : `${posix.dirname(source.url)}/`
  return { from, url: posix.join(folder, path.replace(/^(?:\.\.\/)+/, '')) }
}

/** Suggestion indexes by set of ids, since several wrong links may target the same page. */
const anchors = new WeakMap<ReadonlySet<string>, Suggestions>()

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

function anchorProblem(fragment: string, ids: ReadonlySet<string>, where: string): ResolvedLink['problem'] {
  const id = decode(fragment.slice(1))
  if (fragment === '' || id === '' || id === 'top' || (id !== null && ids.has(id))) return undefined
  const suggestions = anchors.get(ids) ?? new Suggestions(ids)
  anchors.set(ids, suggestions)
  const meant = suggestions.nearest(id ?? '', 4)[0]?.candidate
  return {
    code: 'link-anchor',
    message: `there is no heading ${fragment} on ${where}`,
    remedy: meant ? `did you mean #${meant}?` : 'correct the part after #',
  }
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

const lastSegment = (path: string) => path.split('/').filter(Boolean).at(-1) ?? ''

/** Suggests a scheme for addresses of other sites without one, such as `www.example.com` or `mastodon.example/@us`, which are read as relative. */
function outsideAdvice(target: string): string | null {
  if (/^[^\s@/:]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(target)) return `write mailto:${target}`
  const scheme = /^(https?)(?::?\/{1,2}|:)([^/].*)$/i.exec(target)
  if (scheme) return `write ${scheme[1]?.toLowerCase()}://${scheme[2]}`
  return /^(?:www\.|(?:[a-z\d-]+\.)+(?:(?:com|org|net|edu|gov|io|dev|app)(?:[?#:]|$)|[a-z]{2,}\/))/i.test(target)
    ? `write https://${target} if another site is meant`
    : null
}

function advice(path: string, source: LinkSource, { map }: LinkContext): string {
  const likely = likelyPlace(isSource(path) ? path : fromRoot(path, source), map)?.place
  // No post is meant by the name of a picture or download.
  const isFile = /\.(?:avif|gif|jpe?g|mp3|mp4|pdf|png|svg|webp|zip)$/i.test(path)
  if (!likely || (isFile && 'document' in likely)) {
    if (!/\.(?!html?$|md$|mdx$|markdown$)[a-z\d]{2,5}$/i.test(path)) return 'correct the address, or write the page'
    return `correct the path, or add the file ${path.startsWith('/') ? `public${path}` : 'next to this one'}`
  }
  const file = 'document' in likely && isSource(path) ? posix.basename(likely.document.path) : undefined
  // All `index.md` files share their name, so the address is the better suggestion.
  return `did you mean ${file === undefined || /^index\./i.test(file) ? likely.url : file}?`
}

/** Returns the problem of a resolved link, at its position in the document. */
export function linkProblem(
  { problem: found, href }: ResolvedLink,
  path: string,
  line: number,
  column: number,
): Problem[] {
  if (!found) return []
  const { code, message, remedy, ...rest } = found
  return [{ ...problem(code, path, { line, column }, message, remedy), ...rest, address: href }]
}
