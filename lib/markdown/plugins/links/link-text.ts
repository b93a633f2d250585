/** Names links that say “here”: whoever hears a page's links as a list cannot tell where they lead (WCAG 2.4.9). */
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { elements } from '../../tree/elements.ts'
import { report } from '../../tree/report.ts'
import { visibleText } from '../../tree/visible-text.ts'
import { isVague } from './vague-words.ts'

/** Stands after the headings' own anchors have got their names. */
export function rehypeLinkText({ language }: { language: string }) {
  return (tree: Root, file: VFile): void => {
    for (const node of elements(tree)) {
      const { tagName, properties } = node
      if (tagName !== 'a' || properties.href === undefined || properties.ariaLabel || properties.title) continue
      const text = visibleText(node)
      if (text === '' || text.length > 40 || !isVague(text, language)) continue
      const message = `The link says only “${text}”`
      report(file, 'link-text', node, message, 'Let the link be the words for what it leads to')
    }
  }
}
