/** A built page's text for feed readers: absolute addresses, no scripts, buttons, forms, or drawings that need the site's styles. */
import { defaultTreeAdapter, html as names, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attribute, type Document, type Element, elements, isElement, parseHtml } from '../../html/index.ts'

/** Elements that are useless in a feed reader. */
const dropped = new Set(
  'script style template noscript button form input select textarea output dialog link meta track object'.split(' '),
)
/** Attributes with a meaning outside the site's styles and script. */
const kept = new Set(
  `href src alt title width height lang dir id cite datetime start reversed value colspan rowspan scope headers poster controls open
   rel download display xmlns mathvariant stretchy fence separator lspace rspace accent columnalign rowspacing columnspacing
   encoding linethickness`.split(/\s+/),
)
const addresses = new Set(['href', 'src', 'poster', 'cite'])

/**
 * @param page a built page, as text or parsed
 * @param address the absolute address of the page
 * @returns the inner HTML of its `[data-body]`; null if the page has none
 */
export function feedBody(page: string | Document, address: string): string | null {
  for (const element of elements(parseHtml(page)))
    if (attribute(element, 'data-body') !== undefined)
      return serialize({ ...element, childNodes: cleaned(element, address) }).trim()
  return null
}

/** The contents of an element as a separate tree, since others use the page too. */
function cleaned(parent: Tree.ParentNode, address: string): Tree.ChildNode[] {
  return parent.childNodes.flatMap((node) => {
    if (!isElement(node)) return node.nodeName === '#comment' ? [] : [node]
    const replaced = replacement(node, address)
    if (replaced) return replaced
    const childNodes = cleaned(node, address)
    const attrs = node.attrs.flatMap(({ name, value, ...rest }) => {
      if (!kept.has(name) || (name === 'id' && value.startsWith('m-'))) return []
      return [{ ...rest, name, value: addresses.has(name) ? absolute(value, address) : value }]
    })
    // Elements of code highlighting and the like are useless without their classes.
    return node.tagName === 'span' && attrs.length === 0 ? childNodes : [{ ...node, attrs, childNodes }]
  })
}

/** Replacement of an element; null if it stays. A heading anchor shows nothing without the site's styles. */
function replacement(element: Element, address: string): Tree.ChildNode[] | null {
  const { tagName } = element
  if (attribute(element, 'aria-hidden') === 'true' || attribute(element, 'class') === 'anchor') return []
  // A diagram again, for phones and in large.
  if (attribute(element, 'popover') !== undefined || attribute(element, 'class') === 'diagram-narrow') return []
  if (tagName === 'source') return parentName(element) === 'picture' ? [] : null
  if (tagName === 'input' && attribute(element, 'type') === 'checkbox')
    return [text(element, attribute(element, 'checked') === undefined ? '☐' : '☑')]
  if (dropped.has(tagName)) return []
  if (tagName !== 'svg') return null
  const label = attribute(element, 'aria-label')
  // A drawing takes its colours from the site's style sheet: elsewhere it would be black on black.
  return label ? [link(address, label)] : []
}

const parentName = ({ parentNode }: Element) => (parentNode && isElement(parentNode) ? parentNode.tagName : '')

function absolute(value: string, address: string): string {
  return URL.canParse(value, address) ? new URL(value, address).href : value
}

function text({ parentNode }: Element, value: string): Tree.TextNode {
  const node = defaultTreeAdapter.createTextNode(value)
  node.parentNode = parentNode
  return node
}

function link(href: string, label: string): Element {
  const made = defaultTreeAdapter.createElement('a', names.NS.HTML, [{ name: 'href', value: href }])
  defaultTreeAdapter.insertText(made, label)
  return made
}
