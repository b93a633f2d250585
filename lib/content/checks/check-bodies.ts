/** Checks what bodies refer to: every link of every document, drafts included, so that publishing one later breaks nothing. */

import { ownPath, type SiteAddress } from '../../core/addresses/urls.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import type { LinkReference } from '../../markdown/index.ts'
import { linkContext, linkSource } from '../addresses/link-context.ts'
import { decode, linkProblem, resolveLink } from '../addresses/links.ts'
import type { BodyDocument, Publication } from '../publication.ts'

/** All problems of links in bodies, and posts without a body. */
export function checkBodies(publication: Publication, documents: readonly BodyDocument[]): Problem[] {
  const context = linkContext(publication)
  return documents.flatMap((document) => {
    const body = publication.body(document.path)
    const source = linkSource(publication, document.path, document.url)
    const known = ({ href }: LinkReference) => document.url !== '' || !isRelative(href)
    const links = [...body.links, ...body.assets]
      .filter(known)
      .flatMap((link) => linkProblem(resolveLink(link.href, source, context), document.path, link.line, link.column))
    links.push(...body.links.flatMap((link) => insecureLink(link, document.path, context.address)))
    links.push(...body.links.flatMap((link) => linkToOwnMachine(link, document.path, publication)))
    const empty = document.path.startsWith('content/posts/') && document.body.blank
    return empty
      ? [
          ...links,
          problem(
            'body-empty',
            document.path,
            { line: document.body.line, column: 1 },
            'the post has no text',
            'write it, or mark the post as a draft',
          ),
        ]
      : links
  })
}

/** Whether where a link leads depends on the address of its page: what names a file of the content, or begins at the root, does not. */
const isRelative = (href: string) => !/^(?:[/#]|[a-z][a-z\d+.-]*:|[^?#]*\.(?:md|mdx|markdown)(?:[?#]|$))/i.test(href)

/** Hosts of one's own machine and network, where http: is all there is. */
const nearby =
  /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|\[::1\]|.*\.(?:local|localhost|test|internal|onion))$/i

/** The address of a page as `npm run dev` shows it, which no reader can open. Any other address of one's own machine may be meant. */
function linkToOwnMachine({ href, line, column }: LinkReference, path: string, { map }: Publication): Problem[] {
  if (!/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/i.test(href) || !URL.canParse(href)) return []
  const { pathname, hash } = new URL(href)
  if (pathname === '/' || !map.at(decode(pathname) ?? '')) return []
  const message = `the link ${href} leads to the reader’s own computer`
  return [problem('link-dead', path, { line, column }, message, `write ${pathname}${hash}`)]
}

/** A link that readers follow in the clear. */
export function insecureLink(
  { href, line, column }: Pick<LinkReference, 'href' | 'line' | 'column'>,
  path: string,
  address: SiteAddress,
): Problem[] {
  if (!/^http:/i.test(href) || !URL.canParse(href)) return []
  const { host, hostname } = new URL(href)
  if (nearby.test(hostname) || ownPath(address, href) !== null) return []
  const remedy = 'write https: where the site answers it'
  return [problem('link-insecure', path, { line, column }, `the link to ${host} is not encrypted (http:)`, remedy)]
}
