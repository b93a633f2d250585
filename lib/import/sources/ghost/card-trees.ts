/** Cards in HTML that Ghost rendered, as plain HTML. */
import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { classesOf, element, elementsNamed, hasClass, text } from '../../convert/tree.ts'

type LeftOut = (what: string) => void

const rules: Readonly<Record<string, (node: Element, leftOut: LeftOut) => ElementContent[]>> = {
  'kg-bookmark-card': bookmark,
  'kg-callout-card': (node) => [
    element(
      'blockquote',
      { dataCallout: 'NOTE' },
      element('p', {}, ...flat(node, ['kg-callout-emoji', 'kg-callout-text'])),
    ),
  ],
  'kg-toggle-card': toggle,
  'kg-audio-card': (node) => [
    ...elementsNamed(node, ['img'])
      .filter(({ properties }) => properties.src)
      .map(({ properties: { src, alt } }) => element('figure', {}, element('img', { src, alt: alt ?? '' }))),
    ...words(node, 'kg-audio-title'),
    ...elementsNamed(node, ['audio']).map((one) => element('p', {}, one)),
  ],
  'kg-video-card': (node) => [
    ...elementsNamed(node, ['video']).map((one) => element('p', {}, one)),
    ...elementsNamed(node, ['figcaption']).map((one) => element('p', {}, element('em', {}, ...one.children))),
  ],
}

/**
 * Changes the tree in place.
 * @param leftOut called with what of a card is not shown
 */
export function plainCards(tree: Root, leftOut: LeftOut): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (hasClass(node, 'kg-gallery-card')) node.properties.dataGallery = ''
    const name = classesOf(node).find((one) => Object.hasOwn(rules, one))
    const made = name === undefined ? undefined : rules[name]?.(node, leftOut)
    if (!made) return undefined
    parent.children.splice(index, 1, ...made)
    return [SKIP, index + made.length]
  })
}

function bookmark(node: Element, leftOut: LeftOut): ElementContent[] {
  if (found(node, 'kg-bookmark-thumbnail')) leftOut('picture of a bookmark')
  const [link] = elementsNamed(node, ['a'])
  const title = found(node, 'kg-bookmark-title')
  const href = link?.properties.href
  const heading = element('p', {}, element('a', { href }, text(title ? textOf(title).trim() : String(href ?? ''))))
  const by = ['kg-bookmark-author', 'kg-bookmark-publisher']
    .flatMap((name) => found(node, name) ?? [])
    .map((one) => textOf(one).trim())
  const captions = elementsNamed(node, ['figcaption']).map((one) =>
    element('p', {}, element('em', {}, ...one.children)),
  )
  return [
    heading,
    ...words(node, 'kg-bookmark-description'),
    ...(by.length > 0 ? [element('p', {}, text(by.join(' · ')))] : []),
    ...captions,
  ]
}

function toggle(node: Element): ElementContent[] {
  const heading = found(node, 'kg-toggle-heading-text')
  const content = found(node, 'kg-toggle-content')
  return [
    element('details', {}, element('summary', {}, text(heading ? textOf(heading) : '')), ...(content?.children ?? [])),
  ]
}

const words = (node: Element, name: string): ElementContent[] => {
  const one = found(node, name)
  return one && textOf(one).trim() !== '' ? [element('p', {}, ...one.children)] : []
}

const flat = (node: Element, names: readonly string[]): ElementContent[] =>
  names.flatMap((name) => [...(found(node, name)?.children ?? []), text(' ')])

function found(node: Element, name: string): Element | undefined {
  let result: Element | undefined
  visit(node, 'element', (one) => {
    if (!result && hasClass(one, name)) result = one
  })
  return result
}
