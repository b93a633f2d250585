/** Compares the words of a body before and after a move, so that no loss goes unnoticed. */
import { missingWords, type SeenContent, seenContent } from '../html/index.ts'
import { markdownWordsHtml } from './markdown-html.ts'

export type WordCount = {
  before: number
  after: number
  /** Words that the source has more often than the result, each as often as it is missing. */
  missing: string[]
}

/** Elements whose text is for programs, or a choice in a form. */
export const unread: ReadonlySet<string> = new Set([
  'svg',
  'select',
  'textarea',
  'noscript',
  'object',
  'applet',
  'canvas',
])

/**
 * @param original the body as HTML
 * @param markdown the result
 */
export function compareWords(original: string, markdown: string): WordCount {
  const source = seenContent(original, unread).words
  // The title of a picture is its caption.
  const html = markdownWordsHtml(markdown).replace(/<img [^>]*?title="([^"]*)"[^>]*>/g, '$& $1 ')
  const result = seenContent(html).words
  return { before: wordCount(source), after: wordCount(result), missing: missingWords(source, result) }
}

export const wordCount = (words: SeenContent['words']): number =>
  [...words.values()].reduce((total, count) => total + count, 0)
