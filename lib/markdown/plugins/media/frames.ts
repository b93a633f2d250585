/** Turns every frame that `rehypeEmbed` did not replace with a click-to-load figure into a link: no frame reaches the page. */
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'
import { lacksVideo } from './video.ts'

export function rehypeFrames() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'iframe') return
      const { src, title } = node.properties
      const address = typeof src === 'string' ? src : ''
      if (!lacksVideo(address))
        report(
          file,
          'embed-blocked',
          node,
          `A frame ${address ? `from ${address}` : 'without an address'} became a link`,
          'Keep the link, or use YouTube or Vimeo',
        )
      node.tagName = 'a'
      node.properties = address ? { href: address } : {}
      node.children = [{ type: 'text', value: typeof title === 'string' && title ? title : address }]
    })
  }
}
