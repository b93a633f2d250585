/** Checks the links in a site's own fields, and in descriptions, blurbs and other lines of front matter, as those of bodies are checked. */
import { inlineHtml, parseInline } from '../../core/inline-markup/inline-markup.ts'
import type { Position, Problem } from '../../core/problems/problem.ts'
import { linkContext, linkSource } from '../addresses/link-context.ts'
import { linkProblem, resolveLink } from '../addresses/links.ts'
import type { FieldValue } from '../entities/sections/field-values.ts'
import type { Post } from '../model.ts'
import type { Publication } from '../publication.ts'
import { insecureLink } from './check-bodies.ts'

/** Returns the problems of fields of the type link, and of links within texts. */
export function checkFields(publication: Publication): Problem[] {
  const { posts, partial, pages, authors, categories, tags, series } = publication.content
  const context = linkContext(publication)
  const problemsOf = (hrefs: readonly string[], { line, column }: Position, path: string, url: string) =>
    hrefs.flatMap((href) => {
      const resolved = resolveLink(href, linkSource(publication, path, url), context)
      return [
        ...linkProblem(resolved, path, line, column),
        ...insecureLink({ href, line, column }, path, context.address),
      ]
    })
  const read = new Set<string>()
  return [
    ...[...posts, ...partial.filter(isPost)].flatMap(({ path, url, fields }) =>
      fields.flatMap((field) => problemsOf(hrefsOf(field), field.at, path, url)),
    ),
    ...[...posts, ...partial, ...pages, ...authors, ...categories, ...tags, ...series].flatMap(
      ({ path, url, marked = {}, markedAt }) =>
        Object.entries(marked).flatMap(([key, line]) => {
          const at = markedAt?.[key]
          // People and terms have an entry in every language, which may all have the same line.
          const place = `${path} ${at?.line} ${at?.column}`
          if (read.has(place)) return []
          read.add(place)
          return at && path !== undefined ? problemsOf(hrefsIn(line), at, path, url) : []
        }),
    ),
  ]
}

const isPost = (document: object): document is Post => 'fields' in document

/** Addresses in a field, as typed. */
export function hrefsOf(field: FieldValue): string[] {
  if (field.type === 'link') return [field.value]
  return field.type === 'text' && field.marked !== undefined ? hrefsIn(field.marked) : []
}

function hrefsIn(line: string): string[] {
  const found: string[] = []
  inlineHtml(parseInline(line), (href) => {
    found.push(href)
    return { href, external: false }
  })
  return found
}
