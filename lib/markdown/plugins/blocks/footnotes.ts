/** Footnotes: the section gets its name, references and ways back get theirs. remark-rehype made the links both ways. */
import type { Element, Root } from 'hast'
import { words } from '../../../core/messages.ts'
import { elements } from '../../tree/elements.ts'

/** What remark-rehype is told: no prefix for ids (a second one would be added by the sanitiser), names for the ways back. */
export const footnoteOptions = {
  clobberPrefix: '',
  footnoteLabel: words.footnotes,
  footnoteBackLabel: (reference: number, again: number): string =>
    words.backToReference(again > 1 ? `${reference + 1}-${again}` : `${reference + 1}`),
}

/** Stands after the sanitiser: the ids it sets have the site's own prefix. */
export function rehypeFootnotes() {
  return (tree: Root): void => {
    for (const node of elements(tree)) {
      const { properties } = node
      if ('dataFootnoteRef' in properties) delete properties.ariaDescribedBy
      if (node.tagName !== 'section' || !('dataFootnotes' in properties)) continue
      node.properties = { className: ['footnotes'], ariaLabelledBy: ['m-footnotes'], dataFootnotes: '' }
      const title = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'h2')
      if (title) title.properties = { id: 'm-footnotes', className: ['visually-hidden'] }
    }
  }
}
