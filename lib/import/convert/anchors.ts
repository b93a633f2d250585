/** Keeps anchors that links within the body lead to: the site makes its own ids for headings, so the old ones would be lost. */
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { element, elementsNamed, headingNames } from './tree.ts'

const holders: ReadonlySet<string> = new Set([...headingNames, 'p', 'li', 'div', 'td', 'th', 'dd', 'dt'])

/** Changes the tree in place: an anchor of an id that a link of the tree names becomes `<a data-anchor>`. */
export function keepAnchors(tree: Root): void {
  const wanted = new Set(
    elementsNamed(tree, ['a']).flatMap(({ properties: { href } }) =>
      typeof href === 'string' && /^#./.test(href) ? [decoded(href.slice(1))] : [],
    ),
  )
  if (wanted.size === 0) return
  visit(tree, 'element', (node) => {
    const { id, name } = node.properties
    const found = [id, node.tagName === 'a' ? name : undefined].find(
      (one) => typeof one === 'string' && wanted.has(one),
    )
    if (typeof found !== 'string') return
    wanted.delete(found)
    if (node.tagName === 'a') node.properties = { ...node.properties, id: found, dataAnchor: '' }
    else if (holders.has(node.tagName)) node.children.unshift(element('a', { id: found, dataAnchor: '' }))
  })
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
