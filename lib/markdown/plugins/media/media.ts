/** Normalises media. Pictures whose address the sanitiser removed become their alternative text; video and audio always have controls, never autoplay, and have sizes in whole pixels. */
import type { Root } from 'hast'
import { visit } from '../../tree/visit.ts'

export function rehypeMedia() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }, index, parent) => {
      if (tagName === 'img' && !properties.src && parent && index !== undefined) {
        parent.children[index] = { type: 'text', value: String(properties.alt ?? '') }
        return
      }
      if (tagName !== 'video' && tagName !== 'audio') return
      properties.controls = true
      properties.preload ??= 'metadata'
      for (const key of ['width', 'height']) if (!/^\d+$/.test(String(properties[key]))) delete properties[key]
    })
  }
}
