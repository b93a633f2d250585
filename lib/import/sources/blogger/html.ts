/** HTML of Blogger's editor as plain HTML: breaks that divide paragraphs, the end of the summary, and tables that hold a picture with its caption. */
import type { Element, ElementContent, Parents, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { classesOf, element, elementsNamed, hasClass, isElement, text } from '../../convert/tree.ts'
import { makeParagraphs } from '../wordpress/paragraphs.ts'

/** @returns the tree, changed in place */
export function plainHtml(tree: Root): Root {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !classesOf(node).includes('tr-caption-container')) return undefined
    const [picture] = elementsNamed(node, ['a', 'img'], true)
    const [caption] = elementsNamed(node, ['td']).filter((cell) => hasClass(cell, 'tr-caption'))
    if (!picture) return undefined
    parent.children[index] = element(
      'figure',
      {},
      picture,
      ...(caption ? [element('figcaption', {}, ...caption.children)] : []),
    )
    return SKIP
  })
  joinLines(tree)
  divideAtBreaks(tree)
  makeParagraphs(tree)
  return tree
}

/** Line ends of the source mean nothing. */
function joinLines(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'element' && ['pre', 'textarea'].includes(node.tagName)) return SKIP
    if (node.type === 'text') node.value = node.value.replace(/\s*\n\s*/g, ' ')
    return undefined
  })
}

/** Two breaks in a row are the end of a paragraph. */
function divideAtBreaks(parent: Parents): void {
  const children: ElementContent[] = []
  let breaks: ElementContent[] = []
  const close = () => {
    children.push(...(breaks.filter((one) => isElement(one, 'br')).length > 1 ? [text('\n\n')] : breaks))
    breaks = []
  }
  let afterMore = false
  for (const child of parent.children as ElementContent[]) {
    if (isJumpBreak(child)) {
      breaks = []
      children.push(text('\n\n'), { type: 'comment', value: 'more' }, text('\n\n'))
      afterMore = true
      continue
    }
    const isBlank = child.type === 'text' && child.value.trim() === ''
    if (isElement(child, 'br') || (isBlank && breaks.length > 0)) {
      breaks.push(child)
      continue
    }
    if (afterMore) breaks = []
    afterMore = false
    close()
    if (child.type === 'element' && child.tagName !== 'pre') divideAtBreaks(child as Element)
    children.push(child)
  }
  close()
  parent.children = children
}

/** `<a name="more"></a>`, which the editor's jump break writes: the summary ends there. */
const isJumpBreak = (node: ElementContent): boolean =>
  isElement(node, 'a') && node.properties.name === 'more' && node.children.length === 0
