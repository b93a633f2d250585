/** Compares the words of a body before and after: nothing may be lost in silence. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { missingWords, seenContent } from '../../html/index.ts'

export type WordCount = {
  before: number
  after: number
  /** Words that the source has more often than the result, each as often as it is missing. */
  missing: string[]
}

const { htmlFlowData, htmlTextData, ...exit } = gfmHtml().exit ?? {}
/** Of the marks within text only `[`, `]` and `~`: looking for addresses at every letter takes half of the time, and links change no word. */
const { text: inText, ...constructs } = gfm()
const marks = Object.fromEntries(Object.entries(inText ?? {}).filter(([code]) => ['91', '93', '126'].includes(code)))
const parsing = {
  allowDangerousHtml: true,
  extensions: [{ ...constructs, text: marks }],
  htmlExtensions: [{ ...gfmHtml(), exit }],
}

/** What is for programs, or chosen in a form. */
const unread: ReadonlySet<string> = new Set(['svg', 'select', 'textarea', 'noscript', 'object', 'applet', 'canvas'])

/**
 * @param original the body as HTML
 * @param markdown the result, read by another parser than the one that wrote it
 */
export function compareWords(original: string, markdown: string): WordCount {
  const source = seenContent(original, unread).words
  // The title of a picture is its caption.
  const html = micromark(markdown, 'utf8', parsing).replace(/<img [^>]*?title="([^"]*)"[^>]*>/g, '$& $1 ')
  const result = seenContent(html).words
  return { before: sum(source), after: sum(result), missing: missingWords(source, result) }
}

const sum = (words: ReadonlyMap<string, number>) => [...words.values()].reduce((total, count) => total + count, 0)
