/** Checks the links in a site's own fields, as those of bodies are checked. */
import { inlineHtml, parseInline } from '../../core/inline-markup/inline-markup.ts'
import type { Problem } from '../../core/problems/problem.ts'
import { linkContext, linkSource } from '../addresses/link-context.ts'
import { linkProblem, resolveLink } from '../addresses/links.ts'
import type { FieldValue } from '../entities/sections/field-values.ts'
import type { Post } from '../model.ts'
import type { Publication } from '../publication.ts'
import { insecureLink } from './check-bodies.ts'

/** Returns the problems of fields of the type link, and of links within texts. */
export function checkFields(publication: Publication): Problem[] {
  const { posts, partial } = publication.content
  const context = linkContext(publication)
  return [...posts, ...partial.filter(isPost)].flatMap(({ path, url, fields }) =>
    fields.flatMap((field) =>
      hrefsOf(field).flatMap((href) => {
        const { line, column } = field.at
        const resolved = resolveLink(href, linkSource(publication, path, url), context)
        return [
          ...linkProblem(resolved, path, line, column),
          ...insecureLink({ href, line, column }, path, context.address),
        ]
      }),
    ),
  )
}

const isPost = (document: object): document is Post => 'fields' in document

/** Addresses in a field, as typed. */
export function hrefsOf(field: FieldValue): string[] {
  if (field.type === 'link') return [field.value]
  if (field.type !== 'text' || field.marked === undefined) return []
  const found: string[] = []
  inlineHtml(parseInline(field.marked), (href) => {
    found.push(href)
    return { href, external: false }
  })
  return found
}
