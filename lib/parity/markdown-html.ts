/** Renders Markdown with a different parser than the site and the import use, so that a parser's mistake cannot hide itself. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** GFM without its tag filter, which prints tags of frames and scripts as text. */
const { htmlFlowData, htmlTextData, ...exit } = gfmHtml().exit ?? {}
const html = { allowDangerousHtml: true, htmlExtensions: [{ ...gfmHtml(), exit }] }

/** Only `[`, `]` and `~` of the marks within text: looking for addresses at every letter would double the time. */
const { text: inText, ...constructs } = gfm()
const marks = Object.fromEntries(Object.entries(inText ?? {}).filter(([code]) => ['91', '93', '126'].includes(code)))

const everything = { ...html, extensions: [gfm()] }
const wordsOnly = { ...html, extensions: [{ ...constructs, text: marks }] }

/** The Markdown as HTML, with addresses in text as links. */
export const markdownHtml = (markdown: string): string => micromark(markdown, 'utf8', everything)

/** The same in half of the time, without those links: for comparing words. */
export const markdownWordsHtml = (markdown: string): string => micromark(markdown, 'utf8', wordsOnly)
