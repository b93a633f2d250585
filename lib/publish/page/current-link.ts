/** Marks the link of the site's navigation that leads to the page it stands on: the layout that writes it does not know the page. */
import { attribute, type Document, type Edit, elements, insert, rangeOf } from '../../html/index.ts'

/**
 * @param url the page's own published address, base path included
 * @returns the edits that give the links to it in the page's header `aria-current="page"` (WAI-ARIA 1.2, aria-current)
 */
export function currentLinks(document: Document, url: string): Edit[] {
  const header = elements(document).find(
    (element) => element.tagName === 'header' && attribute(element, 'class')?.split(' ').includes('head'),
  )
  if (!header) return []
  return elements(header)
    .filter((element) => element.tagName === 'a' && isNavigation(element) && attribute(element, 'href') === url)
    .map((link) => insert(rangeOf(link).start + '<a'.length, ' aria-current="page"'))
}

/** A link in the list of the navigation; the publication's name above it is no place in the site. */
const isNavigation = (link: { parentNode: { nodeName: string } | null }) => link.parentNode?.nodeName === 'li'
