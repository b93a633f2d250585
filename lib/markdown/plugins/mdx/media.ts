/** Adds the pictures and videos of components as their children, where the plugins that resolve addresses find them. */
import type { Element, Properties, Root } from 'hast'
import type { Messages } from '../../../core/messages/messages.ts'
import { visit } from '../../tree/visit.ts'
import { embedFigure } from '../media/embed.ts'
import { videoOf } from '../media/video.ts'
import { dropProps, isJsx, type JsxNode, stringProp } from './jsx.ts'

/** A rehype plugin: handles `<Figure src alt>` and `<Video src poster captions>` whose addresses are strings. */
export function rehypeMdxMedia({ messages }: { messages: Messages }) {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!isJsx(node) || !parent || index === undefined) return
      const src = stringProp(node, 'src')
      if (src === undefined) return
      if (node.name === 'Figure') {
        const alt = stringProp(node, 'alt')
        node.children = [element('img', { src, ...(alt === undefined ? {} : { alt }) }, node)]
        dropProps(node, ['src', 'alt'])
      } else if (node.name === 'Video') {
        const video = videoOf(src)
        if (video && 'children' in parent) {
          parent.children[index] = embedFigure(video, stringProp(node, 'title') ?? '', node, messages)
          return
        }
        node.children = [player(node, src)]
        dropProps(node, ['src', 'poster', 'captions'])
      }
    })
  }
}

function player(node: JsxNode, src: string): Element {
  const poster = stringProp(node, 'poster')
  const captions = stringProp(node, 'captions')
  const title = stringProp(node, 'title')
  const properties: Properties = { src, controls: true, preload: 'metadata', playsInline: true }
  if (poster) properties.poster = poster
  if (title) properties.ariaLabel = title
  const video = element('video', properties, node)
  if (captions) video.children.push(element('track', { kind: 'captions', src: captions, default: true }, node))
  return video
}

/** An element at the position of the component, so that problems with it point to the component's line. */
const element = (tagName: string, properties: Properties, { position }: JsxNode): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [],
  position,
})
