/** The title of the document is its only heading of the first level. */
import type { Root } from 'hast'
import { elementsNamed, headingNames } from '../convert/tree.ts'

/** Moves all headings down by one level if one of them is of the first. */
export function lowerHeadings(tree: Root): void {
  const headings = elementsNamed(tree, headingNames)
  if (!headings.some(({ tagName }) => tagName === 'h1')) return
  for (const heading of headings) heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`
}
