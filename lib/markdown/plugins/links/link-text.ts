/** Reports links that say only “here”: in a list of links read aloud, they don't say where they lead (WCAG 2.4.9). */
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { elements } from '../../tree/elements.ts'
import { report } from '../../tree/report.ts'
import { visibleText } from '../../tree/visible-text.ts'
import { isVague } from './vague-words.ts'

/** Runs after the headings' own anchors got their labels. */
export function rehypeLinkText({ language }: { language: string }) {
  return (tree: Root, file: VFile): void => {
    for (const node of elements(tree)) {
      const { tagName, properties } = node
      if (tagName !== 'a' || properties.href === undefined || properties.ariaLabel || properties.title) continue
      const text = visibleText(node)
      if (text === '' || text.length > 40 || !isVague(text, language)) continue
      const message = `The link says only “${text}”`
      report(file, 'link-text', node, message, 'Link the words that describe the target')
    }
  }
}
