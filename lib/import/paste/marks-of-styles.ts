/** Replaces styles that Google Docs and web editors use for bold and italic by elements, for which Markdown has marks. */
import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { element, headingNames } from '../convert/tree.ts'

const headings: ReadonlySet<string> = new Set(headingNames)

/** Replaces styled spans by the equivalent elements, and removes elements whose style undoes them. */
export function marksOfStyles(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const isBold = node.tagName === 'b' || node.tagName === 'strong'
    // Google Docs wraps everything it copies in such an element.
    if (isBold && /^(?:normal|400)$/.test(styleOf(node, 'font-weight'))) {
      parent.children.splice(index, 1, ...node.children)
      return [SKIP, index]
    }
    if (node.tagName !== 'span') return undefined
    const isInHeading = parent.type === 'element' && headings.has(parent.tagName)
    const names = marksOf(node, isInHeading)
    if (names.length === 0) return undefined
    const outermost = names.reduceRight<Element>((inside, name) => element(name, {}, inside), {
      ...node,
      properties: {},
    })
    parent.children[index] = outermost
    return undefined
  })
}

function marksOf(node: Element, isInHeading: boolean): string[] {
  const weight = styleOf(node, 'font-weight')
  const isBold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  const family = styleOf(node, 'font-family')
  return [
    // Headings are bold by themselves.
    ...(isBold && !isInHeading ? ['strong'] : []),
    ...(styleOf(node, 'font-style') === 'italic' ? ['em'] : []),
    ...(/line-through/.test(styleOf(node, 'text-decoration')) ? ['del'] : []),
    ...(styleOf(node, 'vertical-align') === 'super' ? ['sup'] : []),
    ...(styleOf(node, 'vertical-align') === 'sub' ? ['sub'] : []),
    ...(/courier|consolas|monospace|roboto mono|menlo/i.test(family) ? ['code'] : []),
  ]
}

function styleOf({ properties: { style } }: Element, name: string): string {
  if (typeof style !== 'string') return ''
  const found = style.split(';').find((one) => one.split(':')[0]?.trim().toLowerCase() === name)
  return (
    found
      ?.slice(found.indexOf(':') + 1)
      .trim()
      .toLowerCase() ?? ''
  )
}
