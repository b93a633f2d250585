/** Turns a video frame, or a video address alone in its paragraph, into a link that a click replaces with the player. Nothing is loaded before the click. */
import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Messages } from '../../../core/messages/messages.ts'
import { SKIP, visit } from '../../tree/visit.ts'
import { type Video, videoOf } from './video.ts'

/**
 * A rehype plugin: replaces YouTube and Vimeo frames and bare links to videos. It runs after the sanitiser, so that only this plugin
 * creates `data-embed`, and before `rehypeFrames`, which turns all other frames into links.
 */
export function rehypeEmbed({ messages }: { messages: Messages }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return
      if (node.tagName === 'p') {
        const parts = splitParagraph(node, messages)
        if (!parts) return
        parent.children.splice(index, 1, ...parts)
        return [SKIP, index + parts.length]
      }
      const figure = frameFigure(node, messages)
      if (figure) parent.children[index] = figure
    })
  }
}

/** A figure is not allowed in a paragraph: the content before and after a frame becomes separate paragraphs. */
function splitParagraph(paragraph: Element, messages: Messages): Element[] | undefined {
  const bare = bareLink(paragraph, messages)
  if (bare) return [bare]
  if (!paragraph.children.some((child) => child.type === 'element' && frameFigure(child, messages))) return undefined
  const parts: Element[] = []
  let run: ElementContent[] = []
  const close = () => {
    const isWords = run.some(
      (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
    )
    if (isWords) parts.push({ ...paragraph, children: run })
    run = []
  }
  for (const child of paragraph.children) {
    const figure = child.type === 'element' ? frameFigure(child, messages) : undefined
    if (!figure) {
      run.push(child)
      continue
    }
    close()
    parts.push(figure)
  }
  close()
  return parts
}

function frameFigure(node: Element, messages: Messages): Element | undefined {
  if (node.tagName !== 'iframe') return undefined
  const video = videoOf(String(node.properties.src ?? ''))
  return video && embedFigure(video, titleOf(node), node, messages)
}

/** Handles a paragraph that is one link to a video with its address as text: `https://youtu.be/…` alone on its line. */
function bareLink(paragraph: Element, messages: Messages): Element | undefined {
  const children = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [link] = children
  if (children.length !== 1 || link?.type !== 'element' || link.tagName !== 'a') return undefined
  const video = videoOf(String(link.properties.href ?? ''))
  const text = textOf(link).trim()
  return video && /^(?:https?:\/\/|www\.)\S+$/i.test(text) && videoOf(text.replace(/^www\./i, 'https://www.'))
    ? embedFigure(video, titleOf(link), paragraph, messages)
    : undefined
}

const titleOf = ({ properties }: Element) => (typeof properties.title === 'string' ? properties.title.trim() : '')

/** The figure for a video; the MDX component `<Video>` uses it too. */
export function embedFigure(
  video: Video,
  title: string,
  { position }: Pick<Element, 'position'>,
  messages: Messages,
): Element {
  const text = title ? messages.watchOn(title, video.host) : messages.watchVideoOn(video.host)
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: video.page },
    children: [{ type: 'text', value: text }],
    position,
  }
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['embed'], dataEmbed: video.frame, dataTitle: title || text },
    children: [link],
    position,
  }
}
