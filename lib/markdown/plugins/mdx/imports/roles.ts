/** Turns the components of other systems into the elements of this one. */
import type { Paragraph, Parents } from 'mdast'
import { calloutKind, isFramed } from '../../blocks/callouts/kinds.ts'
import { isMarkdownJsx, type MarkdownJsx, stringProp } from '../jsx.ts'

/** Elements whose constant attributes are written as text, so that their addresses are found. */
export const isAddressed = ({ name }: MarkdownJsx): boolean =>
  /^(?:a|audio|img|source|video|Figure|Video)$/.test(name ?? '')

const ofPictures = ['alt', 'title', 'width', 'height', 'id', 'class', 'className']

/**
 * The `<img>` for a picture component.
 * @param file the address, if the component is an imported drawing
 */
export function asPicture(node: MarkdownJsx, parent: Parents, file: string | undefined): MarkdownJsx | Paragraph {
  const src = file ?? stringProp(node, 'src') ?? stringProp(node, 'img')
  // Its address is computed: reported as an unknown component.
  if (src === undefined) return node
  const alt = stringProp(node, 'alt') ?? (file && (stringProp(node, 'title') ?? stringProp(node, 'aria-label')))
  const kept = node.attributes.filter(
    ({ type, ...attribute }) =>
      type === 'mdxJsxAttribute' &&
      'name' in attribute &&
      // Drawings get their classes from the style sheets of the old site.
      (file === undefined ? ofPictures.slice(1) : ['width', 'height']).includes(attribute.name) &&
      typeof attribute.value === 'string',
  )
  const attributes: MarkdownJsx['attributes'] = [
    { type: 'mdxJsxAttribute', name: 'src', value: src },
    ...(alt === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name: 'alt', value: alt }]),
    ...kept,
  ]
  const { position } = node
  return inParagraph({ ...node, name: 'img', attributes, children: [], position }, parent)
}

/** A picture alone in its block is in a paragraph, as in Markdown, unless HTML was written around it. */
export function inParagraph(node: MarkdownJsx, parent: Parents): MarkdownJsx | Paragraph {
  if (node.type === 'mdxJsxTextElement' || (isMarkdownJsx(parent) && /^[a-z]/.test(parent.name ?? ''))) return node
  const { name, attributes, position } = node
  const picture = { type: 'mdxJsxTextElement' as const, name, attributes, children: [], position }
  return { type: 'paragraph', children: [picture], position }
}

const routing = ['to', 'href', 'prefetch', 'passHref', 'legacyBehavior', 'replace', 'scroll', 'shallow', 'className']

export function asLink(node: MarkdownJsx): void {
  const href = stringProp(node, 'to') ?? stringProp(node, 'href')
  if (href === undefined) return
  node.name = 'a'
  node.attributes = [
    { type: 'mdxJsxAttribute', name: 'href', value: href },
    ...node.attributes.filter((attribute) => !('name' in attribute && routing.includes(attribute.name))),
  ]
}

export function asCallout(node: MarkdownJsx): void {
  node.name = 'Callout'
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'type' || typeof attribute.value !== 'string')
      continue
    const kind = calloutKind(attribute.value)
    if (kind && isFramed(kind)) attribute.value = kind
  }
}
