/** Extracts the text that a reader sees, for search, word counts and summaries. */
import type { Element, Nodes, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { isJsx } from '../plugins/mdx/jsx.ts'

/** Visible text, blocks separated by newlines; without labels for assistive technology, formula sources and footnote links. */
export function visibleText(tree: Nodes): string {
  return toText(seen(tree))
    .replace(/[ \t\u00a0]+$/gmu, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** A copy of a tree without the parts that no reader sees. */
function seen<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  return { ...node, children: node.children.filter((child) => !isUnseen(child)).map((child) => seen(readable(child))) }
}

/** Components count as blocks or phrases. A drawing is replaced by its alternative text, since its labels have no reading order. */
function readable<T extends Nodes>(node: T): T | Element {
  if (isJsx(node)) {
    const tagName = node.type === 'mdxJsxFlowElement' ? 'div' : 'span'
    return { type: 'element', tagName, properties: {}, children: node.children }
  }
  if (node.type !== 'element' || node.tagName !== 'svg') return node
  const label = String(node.properties.ariaLabel ?? '')
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: label }] }
}

function isUnseen(node: Nodes): boolean {
  if (node.type !== 'element') return false
  const { tagName, properties } = node
  if (['annotation', 'style', 'defs', 'rp'].includes(tagName)) return true
  // The same drawing again, for phones and in large.
  const isCopy =
    'popover' in properties || (Array.isArray(properties.className) && properties.className.includes('diagram-narrow'))
  return (
    isCopy ||
    properties.ariaHidden === 'true' ||
    'dataFootnoteRef' in properties ||
    'dataFootnoteBackref' in properties ||
    (properties.id === 'm-footnotes' && tagName === 'h2')
  )
}

/** Scripts that don't put spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** Counts the words of a text by the rules of its language. */
export function countWords(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  let count = 0
  // In short pieces: the segmenter's time grows with the square of the string's length.
  for (const piece of text.match(/\S{1,500}/gu) ?? []) {
    if (!unspaced.test(piece)) count += /[\p{L}\p{N}]/u.test(piece) ? 1 : 0
    else for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) count++
  }
  return count
}

const notProse = new Set(['blockquote', 'aside', 'section', 'figure', 'table', 'details'])

/** The first paragraph that has words, as plain text: one outside callouts and other blocks if there is one, otherwise any. */
export function firstParagraph(tree: Root): string {
  return firstOf(tree, notProse) || firstOf(tree, new Set())
}

function firstOf(node: Nodes, skipped: ReadonlySet<string>): string {
  if (node.type === 'element') {
    if (skipped.has(node.tagName)) return ''
    if (node.tagName === 'p') {
      const text = visibleText(node).replace(/\s+/g, ' ').trim()
      return /[\p{L}\p{N}]/u.test(text) && !('dataCalloutTitle' in node.properties) ? text : ''
    }
  }
  for (const child of 'children' in node ? node.children : []) {
    const text = firstOf(child, skipped)
    if (text) return text
  }
  return ''
}
