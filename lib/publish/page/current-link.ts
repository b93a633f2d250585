/** Marks the navigation link that leads to the current page: the layout that renders the link does not know the page. */
import { attribute, type Document, type Edit, elements, insert, rangeOf } from '../../html/index.ts'

/**
 * @param url the page's own published address, base path included
 * @returns edits that add `aria-current="page"` to links to it in the page's header (WAI-ARIA 1.2, aria-current)
 */
export function currentLinks(document: Document, url: string): Edit[] {
  const header = elements(document).find(
    (element) => element.tagName === 'header' && attribute(element, 'class')?.split(' ').includes('head'),
  )
  if (!header) return []
  return (
    elements(header)
      .filter((element) => element.tagName === 'a' && isNavigation(element) && attribute(element, 'href') === url)
      // The list of languages marks its own.
      .filter((link) => attribute(link, 'aria-current') === undefined)
      .map((link) => insert(rangeOf(link).start + '<a'.length, ' aria-current="page"'))
  )
}

/** A link in the navigation list; the publication's name above it doesn't count. */
const isNavigation = (link: { parentNode: { nodeName: string } | null }) => link.parentNode?.nodeName === 'li'
