/** Checks the links of all bodies, including drafts, so that publishing one later breaks nothing. */

import { ownPath, type SiteAddress } from '../../core/addresses/urls.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import type { LinkReference } from '../../markdown/index.ts'
import { decode } from '../addresses/decode.ts'
import { linkContext, linkSource } from '../addresses/link-context.ts'
import { linkProblem, resolveLink } from '../addresses/links.ts'
import type { BodyDocument, Publication } from '../publication.ts'

/** Returns the problems of links in bodies, and of posts without text. */
export function checkBodies(publication: Publication, documents: readonly BodyDocument[]): Problem[] {
  const context = linkContext(publication)
  const { posts, partial } = publication.content
  const unseen = new Set(
    [...posts, ...partial].flatMap(({ path, state }) => (state === 'draft' || state === 'expired' ? [path] : [])),
  )
  return documents.flatMap((document) => {
    const body = publication.body(document.path)
    const source = linkSource(publication, document.path, document.url)
    const known = ({ href }: LinkReference) => document.url !== '' || !isRelative(href)
    // Compiling the body has reported these already.
    const malformed = new Set(
      body.problems.flatMap(({ code, line, column }) => (code === 'link-malformed' ? [`${line}:${column}`] : [])),
    )
    const links = [...body.links, ...body.assets]
      .filter((link) => known(link) && !malformed.has(`${link.line}:${link.column}`))
      .flatMap((link) => linkProblem(resolveLink(link.href, source, context), document.path, link.line, link.column))
    links.push(...body.links.flatMap((link) => insecureLink(link, document.path, context.address)))
    links.push(...body.links.flatMap((link) => linkToOwnMachine(link, document.path, publication)))
    // An entry of a list such as authors.yml is no post.
    const [, kind] = /^content\/_?(post|page)s\//.exec(document.path) ?? []
    const empty =
      kind !== undefined && !/\.ya?ml$/.test(document.path) && document.body.blank && !unseen.has(document.path)
    return empty
      ? [
          ...links,
          problem(
            'body-empty',
            document.path,
            { line: document.body.line, column: 1 },
            `the ${kind} has no text`,
            'write it, or add draft: true',
          ),
        ]
      : links
  })
}

/** Whether the target of a link depends on the address of its page. Links to content files and links that start at the root do not. */
const isRelative = (href: string) => !/^(?:[/#]|[a-z][a-z\d+.-]*:|[^?#]*\.(?:md|mdx|markdown)(?:[?#]|$))/i.test(href)

/** Hosts on the local machine or network, where https: is rarely available. */
const nearby =
  /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|\[::1\]|.*\.(?:local|localhost|test|internal|onion))$/i

/** Reports links to a page as served by `npm run dev`, which no reader can open. Other addresses on the local machine may be intended. */
function linkToOwnMachine({ href, line, column }: LinkReference, path: string, { map }: Publication): Problem[] {
  if (!/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/i.test(href) || !URL.canParse(href)) return []
  const { pathname, hash } = new URL(href)
  if (pathname === '/' || !map.at(decode(pathname) ?? '')) return []
  const message = `the link ${href} leads to the reader’s own computer`
  return [problem('link-dead', path, { line, column }, message, `write ${pathname}${hash}`)]
}

/** Whether an address is on another host of the web and without encryption. */
export function isUnencrypted(href: string, address: SiteAddress): boolean {
  if (!/^http:/i.test(href) || !URL.canParse(href)) return false
  return !nearby.test(new URL(href).hostname) && ownPath(address, href) === null
}

/** Reports a link that is not encrypted. */
export function insecureLink(
  { href, line, column }: Pick<LinkReference, 'href' | 'line' | 'column'>,
  path: string,
  address: SiteAddress,
): Problem[] {
  if (!isUnencrypted(href, address)) return []
  const { host } = new URL(href)
  const remedy = 'write https: if the site supports it'
  return [problem('link-insecure', path, { line, column }, `the link to ${host} is not encrypted (http:)`, remedy)]
}
