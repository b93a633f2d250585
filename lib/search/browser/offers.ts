/** Ships to the browser. What the dialog offers before anything is typed and when nothing was found: recent articles and categories. */
import { element } from '../../core/browser/element.ts'
import { loadList } from './index-client.ts'
import { words } from './words.ts'

type Offer = { title: string; href: string; lang?: string }

/** An element that fills itself; it stays empty if the list cannot be loaded, which searching then reports. */
export function offers(): HTMLElement {
  const place = element('div', { class: 'search-offers' })
  loadList().then(
    ({ recent, categories }) =>
      place.append(
        ...group(words.recent, 'search-recent', recent),
        ...group(words.categories, 'search-categories', categories),
      ),
    () => {},
  )
  return place
}

function group(title: string, name: string, links: readonly Offer[]): Node[] {
  if (links.length === 0) return []
  const items = links.map(({ title, href, lang }) =>
    element('li', {}, element('a', { href, ...(lang && { lang }) }, title)),
  )
  return [element('h2', {}, title), element('ul', { class: name }, ...items)]
}
