/** Labels the footnotes section, the references and the back links. remark-rehype creates the links in both directions. */
import type { Element, Root } from 'hast'
import type { Messages } from '../../../core/messages/messages.ts'
import { elements } from '../../tree/elements.ts'

/** Options for remark-rehype: no prefix for ids (the sanitiser adds none either), and labels for the back links. */
export const footnoteOptions = (messages: Messages) => ({
  clobberPrefix: '',
  footnoteLabel: messages.footnotes,
  footnoteBackLabel: (reference: number, again: number): string =>
    messages.backToReference(again > 1 ? `${reference + 1}-${again}` : `${reference + 1}`),
})

/** Runs after the sanitiser, because its ids have the site's reserved prefix. */
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
