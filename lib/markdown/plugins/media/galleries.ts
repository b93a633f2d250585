/** Consecutive pictures in one paragraph become a gallery: a grid of figures. */
import type { Element, Root } from 'hast'
import { visit } from '../../tree/visit.ts'

/** Runs before `rehypeReferences`, which makes a figure of a paragraph that holds one picture. */
export function rehypeGalleries() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'p') return
      const pictures = node.children.filter(
        (child): child is Element => child.type === 'element' && child.tagName === 'img',
      )
      const isOnlyPictures = node.children.every(
        (child) =>
          (child.type === 'element' && ['img', 'br'].includes(child.tagName)) ||
          (child.type === 'text' && child.value.trim() === ''),
      )
      if (pictures.length < 2 || !isOnlyPictures || pictures.some(isSmall)) return
      node.tagName = 'div'
      node.properties = { className: pictures.length > 2 ? ['gallery', 'wide'] : ['gallery'] }
      node.children = pictures.map((picture) => ({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [picture],
        position: picture.position,
      }))
    })
  }
}

/** Badges and icons in a row state a width below that of a thumbnail. */
const isSmall = ({ properties: { width } }: Element) => Number(width) < 120
