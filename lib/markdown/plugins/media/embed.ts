/** Turns a video frame, a video shown like a picture, or a video address alone in its paragraph, into a link that a click replaces with the player. Nothing is loaded before the click. */
import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { VFile } from 'vfile'
import type { Messages } from '../../../core/messages/messages.ts'
import { report } from '../../tree/report.ts'
import { SKIP, visit } from '../../tree/visit.ts'
import { lacksVideo, type Video, videoOf } from './video.ts'

/**
 * A rehype plugin: replaces YouTube and Vimeo frames and bare links to videos. It runs after the sanitiser, so that only this plugin
 * creates `data-embed`, and before `rehypeFrames`, which turns all other frames into links.
 */
export function rehypeEmbed({ messages }: { messages: Messages }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return
      nameIncomplete(node, file)
      if (node.tagName === 'p') {
        const parts = splitParagraph(node, messages)
        if (!parts) return
        parent.children.splice(index, 1, ...parts)
        return [SKIP, index + parts.length]
      }
      const figure = 'tagName' in parent && parent.tagName === 'a' ? undefined : frameFigure(node, messages)
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
  // Obsidian embeds a video like a picture: ![On queues](https://youtu.be/…), where a number is the width.
  const isPicture = node.tagName === 'img'
  if (node.tagName !== 'iframe' && !isPicture) return undefined
  const video = videoOf(String(node.properties.src ?? ''))
  const words = isPicture ? String(node.properties.alt ?? '').replace(/^\d+(?:x\d+)?$|\|\d+(?:x\d+)?$/, '') : ''
  return video && embedFigure(video, titleOf(node) || words, node, messages)
}

/** Names an address that stands for a video, in a frame or alone in its paragraph, but is not complete. */
function nameIncomplete(node: Element, file: VFile): void {
  const link = node.tagName === 'iframe' ? node : addressAlone(node)
  const address = String(link?.properties.src ?? link?.properties.href ?? '')
  if (!link || !lacksVideo(address)) return
  const message = `The address ${address} names no video, so it is shown as a link`
  report(file, 'embed-blocked', link, message, 'Copy the address of the video from its page')
}

/** Handles a paragraph that is one link to a video with its address as text: `https://youtu.be/…` alone on its line. */
function bareLink(paragraph: Element, messages: Messages): Element | undefined {
  const link = addressAlone(paragraph)
  const video = link && videoOf(String(link.properties.href ?? ''))
  return video &&
    videoOf(
      textOf(link)
        .trim()
        .replace(/^www\./i, 'https://www.'),
    )
    ? embedFigure(video, titleOf(link), paragraph, messages)
    : undefined
}

/** The link of a paragraph that is nothing but an address. */
function addressAlone({ tagName, children }: Element): Element | undefined {
  if (tagName !== 'p') return undefined
  const [link, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const isLink = others.length === 0 && link?.type === 'element' && link.tagName === 'a'
  return isLink && /^(?:https?:\/\/|www\.)\S+$/i.test(textOf(link).trim()) ? link : undefined
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
