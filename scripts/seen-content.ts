/** What a reader finds in a piece of HTML: its words, and how many pictures, films and frames. */
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { SKIP, visit } from 'unist-util-visit'

export type SeenContent = {
  /** Each word and how often it stands there; letters and digits only, in lower case. */
  words: Map<string, number>
  images: number
  videos: number
  frames: number
}

const unseen = new Set(['script', 'style', 'title', 'template', 'annotation', 'head'])

/** @param leaveOut elements to pass over with all they hold */
export function seenContent(html: string, leaveOut: ReadonlySet<string> = new Set()): SeenContent {
  const seen: SeenContent = { words: new Map(), images: 0, videos: 0, frames: 0 }
  visit(fromParse5(parseFragment(html, { scriptingEnabled: false })), (node) => {
    if (node.type === 'text') for (const word of wordsOf(node.value)) count(seen.words, word)
    if (node.type !== 'element') return
    if (unseen.has(node.tagName) || leaveOut.has(node.tagName)) return SKIP
    if (node.tagName === 'img') seen.images++
    if (node.tagName === 'video' || node.tagName === 'audio') seen.videos++
    if (node.tagName === 'iframe' || 'dataEmbed' in node.properties) seen.frames++
  })
  return seen
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
