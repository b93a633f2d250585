/** Turns the blocks of WordPress's editor, which are marked by comments and class names, into plain HTML. */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { z } from 'zod'
import { bareLink, classesOf, element, elementsNamed, hasClass, isElement, text } from '../../convert/tree.ts'

type Block = { name: string; closes: boolean; isEmpty: boolean; values: Record<string, unknown> }

const record = z.record(z.string(), z.unknown())

/** Reads a comment such as ` wp:embed {"url":"…"} /`; null if it is none of a block. */
export function blockOf(comment: string): Block | null {
  const match = /^\s*(\/?)wp:([a-z][\w/-]*)\s*(\{[\s\S]*\})?\s*(\/?)\s*$/.exec(comment)
  if (!match) return null
  const [, slash = '', name = '', json, end = ''] = match
  return {
    name: name.replace(/^core(?:-embed)?\//, ''),
    closes: slash !== '',
    isEmpty: end !== '',
    values: jsonOf(json),
  }
}

function jsonOf(text: string | undefined): Record<string, unknown> {
  try {
    return record.parse(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}

/** Blocks that place others, or hold nothing that readers see. */
const silent =
  /^(?:spacer|separator|nextpage|more|footnotes|page-list|query.*|post-.*|site-.*|comments?.*|template-part|navigation.*|loginout|avatar|term-description|read-more|home-link|column|paragraph|group)$/

export type BlockContext = {
  /** Texts of footnotes by id. */
  footnotes: ReadonlyMap<string, string>
  parse: (html: string) => Root
  /** Called with the name of a block that is made when a page is shown. */
  unknown: (name: string) => void
}

/** Changes the tree in place. */
export function plainBlocks(tree: Root, context: BlockContext): void {
  visit(tree, 'comment', (node, index, parent) => {
    const block = blockOf(node.value)
    if (!parent || index === undefined || !block || block.closes) return undefined
    const { language, url, service } = block.values
    const next = parent.children.slice(index + 1).find((child) => child.type === 'element')
    if (typeof language === 'string' && isElement(next, 'pre')) next.properties.dataLanguage = language
    if (!block.isEmpty) return undefined
    if (typeof url === 'string' && /^https?:/.test(url)) {
      const label = typeof service === 'string' ? service : url
      parent.children[index] = isElement(parent as Element, 'ul')
        ? element('li', {}, element('a', { href: url }, text(label)))
        : bareLink(url)
    } else if (block.name === 'footnotes') parent.children.splice(index, 1, ...definitions(context))
    else if (!silent.test(block.name)) context.unknown(`block ${block.name}`)
    return undefined
  })
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const made = (rules.find(([name]) => hasClass(node, name))?.[1] ?? earlierEmbed(node))?.(node)
    if (made === undefined) return mark(node, context)
    parent.children.splice(index, 1, ...(made as never[]))
    return [SKIP, index + made.length]
  })
}

/** WordPress named the block of each service until version 5.6: `wp-block-embed-twitter`. */
const earlierEmbed = (node: Element) =>
  [node.properties.className].flat().some((name) => /^wp-block-embed-[a-z]/.test(String(name))) ? embed : undefined

/** The first rule whose class an element has replaces it; undefined keeps it. */
const rules: readonly (readonly [string, (node: Element) => ElementContent[] | undefined])[] = [
  ['wp-block-embed', embed],
  ['wp-block-gallery', gallery],
  ['blocks-gallery-grid', gallery],
  ['tiled-gallery', gallery],
  ['wp-block-jetpack-tiled-gallery', gallery],
  ['wp-block-jetpack-slideshow', gallery],
  ['wp-block-pullquote', pullQuote],
  ['wp-block-verse', verse],
  ['wp-block-cover', cover],
  ['wp-block-file__embed', () => []],
]

function embed(node: Element): ElementContent[] | undefined {
  const wrapper = find(node, 'wp-block-embed__wrapper')
  const address = /https?:\/\/\S+/.exec(textOf(wrapper ?? node))?.[0]
  if (address === undefined || elementsNamed(node, ['iframe']).length > 0) return undefined
  const [caption] = elementsNamed(node, ['figcaption'])
  return [
    bareLink(address),
    ...(caption && textOf(caption).trim() !== '' ? [element('p', {}, element('em', {}, ...caption.children))] : []),
  ]
}

function gallery(node: Element): undefined {
  if (elementsNamed(node, ['img']).length === 0) return
  node.tagName = 'figure'
  node.properties = { dataGallery: '' }
}

function pullQuote(node: Element): ElementContent[] | undefined {
  const [quote] = isElement(node, 'blockquote') ? [node] : elementsNamed(node, ['blockquote'])
  if (!quote) return undefined
  const [cite] = elementsNamed(quote, ['cite'])
  const name = cite ? textOf(cite).trim() : ''
  const inside = quote.children.filter((child) => child !== cite)
  return [element('blockquote', { dataCallout: 'QUOTE', ...(name && { dataTitle: name }) }, ...inside)]
}

/** A poem is lines of text, not code. */
function verse(node: Element): ElementContent[] {
  const lines = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return [{ ...child, children: lines(child.children) }]
      if (child.type !== 'text') return [child]
      return child.value
        .split('\n')
        .flatMap((line, index) => (index === 0 ? [text(line)] : [element('br', {}), text(line)]))
    })
  return [element('p', {}, ...lines(node.children))]
}

/** A cover has its picture as a background. */
function cover(node: Element): ElementContent[] | undefined {
  const address = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(String(node.properties.style ?? ''))?.[1]
  if (address === undefined) return undefined
  node.properties.style = ''
  node.properties.className = classesOf(node).filter((name) => name !== 'wp-block-cover')
  return [element('figure', {}, element('img', { src: address, alt: '' })), node]
}

function mark(node: Element, { footnotes }: BlockContext): undefined {
  const { dataFn } = node.properties
  if (typeof dataFn === 'string') {
    const number = [...footnotes.keys()].indexOf(dataFn) + 1
    if (number > 0) node.properties = { dataFootnote: String(number) }
  }
  // The cite of a quotation is a line of its own.
  if (node.tagName === 'blockquote')
    node.children = node.children.map((child) => (isElement(child, 'cite') ? element('p', {}, child) : child))
}

const definitions = ({ footnotes, parse }: BlockContext): Element[] =>
  [...footnotes.values()].map((html, index) =>
    element(
      'div',
      { dataFootnoteDefinition: String(index + 1) },
      element('p', {}, ...(parse(html).children as ElementContent[])),
    ),
  )

function find(parent: Parents, name: string): Element | undefined {
  for (const child of parent.children as RootContent[]) {
    if (hasClass(child, name)) return child
    const below = child.type === 'element' ? find(child, name) : undefined
    if (below) return below
  }
  return undefined
}
