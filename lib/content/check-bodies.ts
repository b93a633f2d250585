/** Checks what bodies refer to: every link of every document, drafts included, so that publishing one later breaks nothing. */
import { type Problem, problem } from '../problem.ts'
import { linkContext, linkSource } from './link-context.ts'
import { linkProblem, resolveLink } from './links.ts'
import type { BodyDocument, Publication } from './publication.ts'

/** All problems of links in bodies, and posts without a body. */
export function checkBodies(publication: Publication, documents: readonly BodyDocument[]): Problem[] {
  const context = linkContext(publication)
  return documents.flatMap((document) => {
    const body = publication.body(document.path)
    const source = linkSource(publication, document.path, document.url)
    const links = [...body.links, ...body.assets].flatMap((link) =>
      linkProblem(resolveLink(link.href, source, context), document.path, link.line, link.column),
    )
    const empty = document.path.startsWith('content/posts/') && document.body.text.trim() === ''
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
