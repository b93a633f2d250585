/** Hides a pull quote from screen readers if its words are also in the text, so that no sentence is read out twice. */
import type { Element, Nodes, Root } from 'hast'
import { nodes } from '../../../tree/elements.ts'
import { visibleText } from '../../../tree/visible-text.ts'
import { isJsx, type JsxNode } from '../../mdx/jsx.ts'

/** Runs after `rehypeCallouts`. In `.mdx` it passes `repeats` to `<PullQuote>`. */
export function rehypePullQuotes() {
  return (tree: Root): void => {
    const quotes = nodes<Nodes>(tree).filter(isQuote)
    if (quotes.length === 0) return
    const text = plain(visibleText(without(tree, new Set<Nodes>(quotes))))
    for (const quote of quotes) {
      const words = plain(
        visibleText({ ...quote, children: quote.children.filter((child) => !isSource(child)) } as Nodes),
      )
      // A link in something hidden would be a stop for the keyboard that nothing announces.
      const hasLink = nodes<Nodes>(quote).some((node) => node.type === 'element' && node.tagName === 'a')
      if (words === '' || hasLink || !text.includes(words)) continue
      if (isJsx(quote)) quote.attributes.push({ type: 'mdxJsxAttribute', name: 'repeats', value: null })
      else quote.properties.ariaHidden = 'true'
    }
  }
}

const hasClass = (node: Nodes, name: string): node is Element =>
  node.type === 'element' && Array.isArray(node.properties.className) && node.properties.className.includes(name)

const isQuote = (node: Nodes): node is Element | JsxNode =>
  isJsx(node)
    ? node.name === 'PullQuote'
    : node.type === 'element' && node.tagName === 'blockquote' && hasClass(node, 'pull')

const isSource = (node: Nodes) => hasClass(node, 'pull-source')

function without<T extends Nodes>(node: T, left: ReadonlySet<Nodes>): T {
  if (!('children' in node)) return node
  return { ...node, children: node.children.filter((child) => !left.has(child)).map((child) => without(child, left)) }
}

/** Words without the marks around them, which a quote may have more or fewer of than the sentence that it is taken from. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”‘’«»„…]+|[\s"'“”‘’«»„….,;:!?]+$/g, '')
