/** Marked lines of front matter as HTML, their links resolved like those of a body. */

import type { Publication } from '../../content/index.ts'
import { linkContext, linkSource, resolveLink } from '../../content/index.ts'
import { inlineHtml, parseInline } from '../../core/inline-markup/inline-markup.ts'

/**
 * @param from the file and the address of what the line belongs to
 * @returns undefined for a line without marks
 */
export function lineHtml(
  publication: Publication,
  { path, url }: { path?: string | undefined; url: string },
  typed: string | undefined,
): string | undefined {
  if (typed === undefined) return undefined
  const source = linkSource(publication, path ?? '', url)
  const context = linkContext(publication)
  return inlineHtml(parseInline(typed), (href) => resolveLink(href, source, context))
}

/** The same for a line that stands in a link, or that a link covers. */
export const unlinkedHtml = (typed: string | undefined): string | undefined =>
  typed === undefined ? undefined : inlineHtml(parseInline(typed))
