/** The visible content of HTML: its words, and its numbers of pictures, videos and frames. */
import type { Nodes } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'

export type SeenContent = {
  /** Each word and how often it occurs; letters and digits only, in lower case. */
  words: Map<string, number>
  images: number
  videos: number
  frames: number
}

const unseen = new Set(['script', 'style', 'title', 'template', 'annotation', 'head'])

/** Elements that may be inside a word as well as around one. */
const withinWords = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  's',
  'span',
  'strong',
  'u',
])

/** @param leaveOut elements to skip with their content */
export function seenContent(html: string, leaveOut: ReadonlySet<string> = new Set()): SeenContent {
  const seen = { images: 0, videos: 0, frames: 0 }
  const text: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'text') text.push(node.value)
    if (!('children' in node)) return
    const name = node.type === 'element' ? node.tagName : ''
    if (unseen.has(name) || leaveOut.has(name)) return
    if (name === 'img') seen.images++
    if (name === 'video' || name === 'audio') seen.videos++
    if (node.type === 'element' && (name === 'iframe' || 'dataEmbed' in node.properties)) seen.frames++
    // Highlighting splits words into elements; all other elements end a word.
    if (!withinWords.has(name)) text.push(' ')
    node.children.forEach(walk)
    if (!withinWords.has(name)) text.push(' ')
  }
  walk(fromParse5(parseFragment(html, { scriptingEnabled: false })))
  const words: SeenContent['words'] = new Map()
  for (const word of wordsOf(text.join(''))) count(words, word)
  return { words, ...seen }
}

/** Runs of letters and digits; punctuation separates, so that typographic variants need not match. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

function count(words: Map<string, number>, word: string): void {
  words.set(word, (words.get(word) ?? 0) + 1)
}

/** The words that `expected` has more often than `found`, each as often as it is missing. */
export function missingWords(expected: SeenContent['words'], found: SeenContent['words']): string[] {
  return [...expected].flatMap(([word, times]) => Array(Math.max(0, times - (found.get(word) ?? 0))).fill(word))
}
