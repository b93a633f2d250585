/** The visible content of HTML: its words, links, pictures, recordings, frames, tables and blocks of code. */
import type { Nodes } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'

export type SeenContent = {
  /** Each word and how often it occurs; letters and digits only, in lower case. */
  words: Map<string, number>
  /** The text of each block and of each line of code, in order. */
  lines: () => string[]
  /** Targets of links, as written. */
  links: string[]
  /** Addresses of pictures, as written. */
  images: string[]
  /** Addresses of `<video>` and `<audio>`, as written. */
  videos: string[]
  /** Addresses of frames, also of those that load on a click. */
  frames: string[]
  tables: number
  /** Blocks of code. */
  code: number
}

/** A paragraph separator: in the text of a page, line breaks are only blanks. */
const blockEnd = '\u2029'

const unseen = new Set(['script', 'style', 'title', 'template', 'annotation', 'head'])

/** Elements whose text is only for browsers that do not know them. */
const players = new Set(['video', 'audio', 'canvas'])

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
  const tree = fromParse5(parseFragment(html, { scriptingEnabled: false }))
  const seen: Omit<SeenContent, 'words' | 'lines'> = {
    links: [],
    images: [],
    videos: [],
    frames: [],
    tables: 0,
    code: 0,
  }
  const text: string[] = []
  const note = (name: string, properties: Readonly<Record<string, unknown>>): void => {
    const value = (key: string) => String(properties[key] ?? '')
    if (name === 'a' && 'href' in properties) seen.links.push(value('href'))
    if (name === 'img') seen.images.push(value('src'))
    if (name === 'video' || name === 'audio') seen.videos.push(value('src'))
    // The address of a recording may be that of its first format.
    if (name === 'source' && seen.videos.at(-1) === '') seen.videos[seen.videos.length - 1] = value('src')
    if (name === 'iframe' || 'dataEmbed' in properties)
      seen.frames.push(value('dataEmbed' in properties ? 'dataEmbed' : 'src'))
    if (name === 'table') seen.tables++
    if (name === 'pre' && !isVerse(properties.className)) seen.code++
  }
  const walk = (node: Nodes, isCode: boolean, isFallback: boolean): void => {
    if (node.type === 'text' && !isFallback) text.push(isCode ? node.value.replaceAll('\n', blockEnd) : node.value)
    if (!('children' in node)) return
    const name = node.type === 'element' ? node.tagName : ''
    if (unseen.has(name) || leaveOut.has(name)) return
    if (node.type === 'element') note(name, node.properties)
    // Highlighting splits words into elements; all other elements end a word.
    const end = withinWords.has(name) ? '' : blockEnd
    if (end !== '') text.push(end)
    const hasFallback = isFallback || players.has(name)
    for (const child of node.children) walk(child, isCode || name === 'pre', hasFallback)
    if (end !== '') text.push(end)
  }
  walk(tree, false, false)
  const whole = text.join('')
  const words: SeenContent['words'] = new Map()
  for (const word of wordsOf(whole)) count(words, word)
  return { words, lines: () => linesOf(whole), ...seen }
}

/** WordPress writes poems and preformatted text as `<pre>` too. */
const isVerse = (classes: unknown): boolean =>
  Array.isArray(classes) && classes.some((name) => name === 'wp-block-verse' || name === 'wp-block-preformatted')

const linesOf = (text: string): string[] =>
  text.split(blockEnd).flatMap((line) => line.replace(/\s+/g, ' ').trim() || [])

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
