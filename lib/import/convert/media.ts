/** Writes pictures, galleries, figures, frames, sound and film. */
import type { Element } from 'hast'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import type { BlockContent, Nodes, PhrasingContent } from 'mdast'
import { attribute } from '../../core/text/inline-tags.ts'
import { videoOf } from '../../markdown/index.ts'
import { captionParagraph, html } from './blocks.ts'
import { imageOf } from './inline.ts'
import { keptHtml } from './kept-html.ts'
import { bareLink, element, elementsNamed, isElement } from './tree.ts'
import type { Verbatim } from './verbatim.ts'

export function mediaHandlers(verbatim: Verbatim): Record<string, Handle> {
  return {
    figure: (state, node) => figure(state, node),
    iframe: (state, node) => frame(state, node),
    video: (_, node) => verbatim.text(media(node)),
    audio: (_, node) => verbatim.text(media(node)),
  }
}

function figure(state: State, node: Element): Nodes[] | Nodes | undefined {
  const [caption] = node.children.filter((child): child is Element => isElement(child, 'figcaption'))
  const inner = elementsNamed(node, ['figcaption']).find((one) => one !== caption)
  const pictures = elementsNamed(node, ['img'])
  const others = ['table', 'pre', 'blockquote', 'iframe', 'video', 'audio', 'ul', 'ol']
  const isGallery = node.properties.dataGallery !== undefined || pictures.length > 1
  if (isGallery && pictures.length > 0) return [gallery(node), ...(caption ? captionParagraph(state, caption) : [])]
  const own = caption ?? inner
  const [picture] = pictures
  if (picture && elementsNamed(node, others).length === 0) return pictureWithCaption(state, node, picture, own)
  const rest = { ...node, children: node.children.filter((child) => child !== caption) }
  return [...state.toFlow(state.all(rest)), ...(caption ? captionParagraph(state, caption) : [])]
}

/** A caption with links or code stays in an HTML figure: the caption of a Markdown picture is plain text. */
function pictureWithCaption(
  state: State,
  node: Element,
  picture: Element,
  caption: Element | undefined,
): Nodes | Nodes[] {
  const [link] = elementsNamed(node, ['a']).filter((one) => elementsNamed(one, ['img']).length > 0)
  const shown = caption && textOf(caption).trim() !== '' ? caption : undefined
  const isPlain =
    !shown || elementsNamed(shown, ['a', 'code', 'em', 'strong', 'b', 'i', 'sub', 'sup', 'cite', 'img']).length === 0
  if (!isPlain && shown)
    return html(
      keptHtml(
        element(
          'figure',
          {},
          link ? { ...link, children: [picture] } : picture,
          element('figcaption', {}, ...shown.children),
        ),
      ),
    )
  const image = imageOf(picture, link ? undefined : shown && plainText(shown))
  if (!image) return shown ? captionParagraph(state, shown) : []
  if (!link) return paragraph([image as PhrasingContent])
  const linked: PhrasingContent = {
    type: 'link',
    url: String(link.properties.href ?? ''),
    children: [image as PhrasingContent] as never,
  }
  return [paragraph([linked]), ...(shown ? captionParagraph(state, shown) : [])]
}

const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children })

const plainText = (node: Element): string => spaced(node).replace(/\s+/g, ' ').trim()

/** Line breaks divide words. */
const spaced = (node: Element): string =>
  node.children
    .map((child) =>
      child.type === 'text' ? child.value : isElement(child, 'br') ? ' ' : isElement(child) ? `${spaced(child)} ` : '',
    )
    .join('')

/** Pictures in one paragraph are a gallery. */
function gallery(node: Element): BlockContent {
  const images = elementsNamed(node, ['img']).flatMap((picture) => {
    const holder = holderOf(node, picture)
    const [caption] = holder ? elementsNamed(holder, ['figcaption']) : []
    const image = imageOf(picture, caption && plainText(caption))
    return image ? [image as PhrasingContent] : []
  })
  return paragraph(images.flatMap((image, index) => (index === 0 ? [image] : [{ type: 'text', value: '\n' }, image])))
}

/** The item of a gallery that holds a picture: its own figure or list item. */
function holderOf(gallery: Element, picture: Element): Element | undefined {
  const items = elementsNamed(gallery, ['figure', 'li']).filter((item) =>
    elementsNamed(item, ['img']).includes(picture),
  )
  return items.at(-1)
}

/** A video is the address of its page, alone in its paragraph; any other frame is a link. */
function frame(state: State, node: Element): Nodes | Nodes[] | undefined {
  const { src, title } = node.properties
  if (typeof src !== 'string' || src === '') return undefined
  const video = videoOf(src)
  if (video) return defaultHandlers.p(state, bareLink(video.page))
  const address = src.replace(/^\/\//, 'https://')
  if (typeof title !== 'string' || title.trim() === '') return defaultHandlers.p(state, bareLink(address))
  return defaultHandlers.p(
    state,
    element('p', {}, element('a', { href: address }, { type: 'text', value: title.trim() })),
  )
}

/** Sound or film as HTML, with its sources and tracks. */
function media({ tagName, properties, children }: Element): string {
  const files = children.flatMap((child) => {
    if (!isElement(child, 'source', 'track')) return []
    const { src, type, kind, label, srcLang } = child.properties
    const attributes = Object.entries({ src, type, kind, label, srclang: srcLang })
    return [`<${child.tagName}${attributes.map(([name, value]) => attribute(name, value)).join('')}>`]
  })
  const { src, poster } = properties
  return `<${tagName} controls${attribute('src', src)}${attribute('poster', poster)}>${files.join('')}</${tagName}>`
}
