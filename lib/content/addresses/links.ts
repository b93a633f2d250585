/** Resolves links: targets within the site (documents, lists, files, anchors) are checked, all other links are left unchanged. */
import { posix } from 'node:path'
import { isElsewhere } from '../../core/addresses/elsewhere.ts'
import { href as hrefOf, ownPath, type SiteAddress } from '../../core/addresses/urls.ts'
import { Suggestions } from '../../core/problems/nearest.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import { contactFault } from './contact-fault.ts'
import { deadLink, lastSegment } from './dead-link.ts'
import { decode } from './decode.ts'
import type { LinkContext, LinkSource, ResolvedLink } from './link.ts'
import { findFile, findNamedFile, findPlace, fromRoot } from './link-target.ts'
import type { Place } from './site-map.ts'
import { wikiTarget } from './wiki-links.ts'

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
  // Zola's links begin at the folder of its content: @/posts/x.md
  const target = written.trim().replace(/^@(?=\/\S+\.md(?:#|$))/, '')
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
  if (isNeighbour(path, source, context)) {
    // A relative address would lead elsewhere from a list or a feed.
    const isComplete = own !== target || path.startsWith('/')
    return { href: isComplete ? target : fromRoot(path, source) + query + fragment, external: false }
  }
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
  if (path.includes('\\'))
    return {
      href: target,
      external: false,
      problem: {
        code: 'link-dead',
        message: `the link ${path} has backslashes, as paths on Windows have`,
        remedy: `write ${path.replaceAll('\\', '/')}`,
      },
    }
  return {
    href: target,
    external: false,
    problem: deadLink(target, path, own === target, source, context),
  }
}

/** Whether another system of the host answers: the path may be typed from the root of the site or of the host. */
function isNeighbour(path: string, source: LinkSource, { address, elsewhere = [] }: LinkContext): boolean {
  const url = fromRoot(path, source)
  return isElsewhere(address.base + url, elsewhere) || (path.startsWith('/') && isElsewhere(url, elsewhere))
}

function wikiLink(target: string, source: LinkSource, context: LinkContext): ResolvedLink {
  const name = decode(target.slice('wiki:'.length)) ?? target
  const code = 'wiki-link'
  const file = findFile(name, source, context) ?? findNamedFile(name, source, context)
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

/** Suggestion indexes by set of ids, since several wrong links may target the same page. */
const anchors = new WeakMap<ReadonlySet<string>, Suggestions>()

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
