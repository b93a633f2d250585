/** Compares the words of a body before and after the conversion, so that no loss goes unnoticed. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { missingWords, seenContent } from '../../html/index.ts'

export type WordCount = {
  before: number
  after: number
  /** Words that occur more often in the source than in the result, repeated by the difference. */
  missing: string[]
}

const { htmlFlowData, htmlTextData, ...exit } = gfmHtml().exit ?? {}
/** Only `[`, `]` and `~` are parsed as inline markup: looking for bare addresses takes half of the time, and links change no word. */
const { text: inText, ...constructs } = gfm()
const marks = Object.fromEntries(Object.entries(inText ?? {}).filter(([code]) => ['91', '93', '126'].includes(code)))
const parsing = {
  allowDangerousHtml: true,
  extensions: [{ ...constructs, text: marks }],
  htmlExtensions: [{ ...gfmHtml(), exit }],
}

/** Elements for scripts and forms, whose text is not content. */
const unread: ReadonlySet<string> = new Set(['svg', 'select', 'textarea', 'noscript', 'object', 'applet', 'canvas'])

/**
 * @param original the body as HTML
 * @param markdown the result, which a different library parses than wrote it
 */
export function compareWords(original: string, markdown: string): WordCount {
  const source = seenContent(original, unread).words
  // The title of a picture is its caption.
  const html = micromark(markdown, 'utf8', parsing).replace(/<img [^>]*?title="([^"]*)"[^>]*>/g, '$& $1 ')
  const result = seenContent(html).words
  return { before: sum(source), after: sum(result), missing: missingWords(source, result) }
}

const sum = (words: ReadonlyMap<string, number>) => [...words.values()].reduce((total, count) => total + count, 0)
