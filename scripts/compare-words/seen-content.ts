/** What a reader finds in a piece of HTML: its words, and how many pictures, films and frames. */
import type { Nodes } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'

export type SeenContent = {
  /** Each word and how often it stands there; letters and digits only, in lower case. */
  words: Map<string, number>
  images: number
  videos: number
  frames: number
}

const unseen = new Set(['script', 'style', 'title', 'template', 'annotation', 'head'])

/** Elements that stand within a word as well as around one. */
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

/** @param leaveOut elements to pass over with all they hold */
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
    // Highlighting puts parts of a word into elements of their own; all other elements end one.
    if (!withinWords.has(name)) text.push(' ')
    node.children.forEach(walk)
    if (!withinWords.has(name)) text.push(' ')
  }
  walk(fromParse5(parseFragment(html, { scriptingEnabled: false })))
  const words: SeenContent['words'] = new Map()
  for (const word of wordsOf(text.join(''))) count(words, word)
  return { words, ...seen }
}

/** Letters and digits that stand together; typographic signs separate, so that they need not be equal. */
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
