/**
 * Marks blocks in the other writing direction than the document: an English paragraph of an Arabic post, a Hebrew quotation of an
 * English one. Without it their punctuation moves to the wrong end.
 */
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { siteDirection } from '../../../core/text/direction.ts'
import { nodes } from '../../tree/elements.ts'

/** Hebrew, Arabic, Syriac, Thaana and N’Ko with their presentation forms. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const letters = { rtl: new RegExp(rightToLeft, 'g'), ltr: /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/gu }
/** Code has a direction of its own. */
const withoutWords = new Set(['code', 'pre', 'kbd', 'samp', 'svg', 'math'])
const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption', 'summary', 'blockquote'])
const lists = new Set(['ul', 'ol'])
/** Their texts keep the side of the marker or of the column. */
const kept = new Set(['li', 'table', 'dl'])

type Counts = { ltr: number; rtl: number }

/** @property language of the document */
export function rehypeDirections({ language }: { language: string }) {
  const own = siteDirection(language, undefined)
  const other = own === 'ltr' ? 'rtl' : 'ltr'
  return (tree: Root): void => {
    const all = nodes<Nodes>(tree)
    if (own === 'ltr' && !all.some((node) => node.type === 'text' && rightToLeft.test(node.value))) return
    const counts = countLetters(all)
    const isOther = (node: Element) => {
      const { [own]: mine, [other]: theirs } = counts.get(node) ?? { ltr: 0, rtl: 0 }
      return theirs > mine
    }
    const mark = (children: readonly (RootContent | ElementContent)[]): void => {
      for (const node of children) {
        if (node.type !== 'element' || node.properties.dir !== undefined || kept.has(node.tagName)) continue
        const items = lists.has(node.tagName)
          ? node.children.filter((item): item is Element => item.type === 'element')
          : []
        const isMarked = items.length > 0 ? items.every(isOther) : blocks.has(node.tagName) && isOther(node)
        if (isMarked) node.properties.dir = other
        else mark(node.children)
      }
    }
    mark(tree.children)
  }
}

/** Letters of both directions below each element. */
function countLetters(all: readonly Nodes[]): Map<object, Counts> {
  const counts = new Map<object, Counts>()
  // Children precede their parents in reverse document order.
  for (const node of all.toReversed()) {
    if (node.type === 'text')
      counts.set(node, {
        ltr: node.value.match(letters.ltr)?.length ?? 0,
        rtl: node.value.match(letters.rtl)?.length ?? 0,
      })
    else if ('children' in node && !(node.type === 'element' && withoutWords.has(node.tagName))) {
      const sum = { ltr: 0, rtl: 0 }
      for (const child of node.children) {
        sum.ltr += counts.get(child)?.ltr ?? 0
        sum.rtl += counts.get(child)?.rtl ?? 0
      }
      counts.set(node, sum)
    }
  }
  return counts
}
