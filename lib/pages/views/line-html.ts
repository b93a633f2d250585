/** Renders front matter lines with inline markup as HTML, with links resolved as in bodies. */

import type { Publication } from '../../content/index.ts'
import { linkContext, linkSource, resolveLink } from '../../content/index.ts'
import { inlineHtml, parseInline } from '../../core/inline-markup/inline-markup.ts'

/**
 * Renders a line.
 * @param document path and address of the document that contains the line
 * @returns undefined for a line without markup
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

/** Renders a line without links, for use inside a link. */
export const unlinkedHtml = (typed: string | undefined): string | undefined =>
  typed === undefined ? undefined : inlineHtml(parseInline(typed))
