/** Typographic quotes in the body's language, dashes, ellipses and no-break spaces, in running text only. */
import type { Nodes, Root, Text } from 'mdast'
import { SKIP, visit } from '../../tree/visit.ts'
import { bindNumbers } from './no-break.ts'

type Quotes = [openDouble: string, closeDouble: string, openSingle: string, closeSingle: string]

const english: Quotes = ['“', '”', '‘', '’']
const low: Quotes = ['„', '“', '‚', '‘']
const lowHigh: Quotes = ['„', '”', '‚', '’']
const pointed: Quotes = ['«', '»', '‹', '›']
const spaced: Quotes = ['«\u00a0', '\u00a0»', '‹\u00a0', '\u00a0›']
const high: Quotes = ['”', '”', '’', '’']
const corners: Quotes = ['「', '」', '『', '』']

/** Quotes by language or by primary language, from the delimiters of Unicode CLDR; English for languages not listed. */
const quotesOf: Record<string, Quotes> = {
  ...Object.fromEntries(['de', 'cs', 'sk', 'sl', 'bg', 'lt', 'et', 'is', 'sr'].map((language) => [language, low])),
  ...Object.fromEntries(['pl', 'ro', 'hu', 'hr', 'bs'].map((language) => [language, lowHigh])),
  ...Object.fromEntries(
    ['fr-ch', 'it', 'es', 'pt-pt', 'ru', 'uk', 'be', 'el', 'no', 'nb', 'nn', 'ca', 'ar', 'fa', 'hy'].map((l) => [
      l,
      pointed,
    ]),
  ),
  fr: spaced,
  ...Object.fromEntries(['sv', 'fi'].map((language) => [language, high])),
  ...Object.fromEntries(['ja', 'zh-hant', 'zh-tw', 'zh-hk'].map((language) => [language, corners])),
}

/**
 * Replaces remark-smartypants, which takes 6 ms per kB of prose, more than the rest of the pipeline, and makes no exception for
 * `--flag`. Runs before template tags are restored, since those are shown as typed.
 * @param language BCP 47
 */
export function remarkTypography({ language }: { language: string }) {
  const quotes = quotesOf[language.toLowerCase()] ?? quotesOf[primary(language)] ?? english
  const unspaced = /^(ja|zh)\b/i.test(language)
  const isFrench = primary(language) === 'fr'
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
      const run: Run = { texts: [], context: '' }
      collect(node, run)
      const bound = bindNumbers(run.context)
      for (const { node: text, start } of run.texts) {
        const value = bindSigns(bound.slice(start, start + text.value.length), isFrench)
        text.value = dashes(curl(value, start, run.context, { quotes, unspaced })).replace(/(?<!\.)\.{3}(?!\.)/g, '…')
      }
      return SKIP
    })
  }
}

/** French sets spaces within quotation marks and before other signs. Where an author typed one, the line does not break there. */
const bindSigns = (text: string, isFrench: boolean): string =>
  isFrench ? text.replace(/(?<=[«‹]) | (?=[»›]|[:;?!](?:[\s»]|$))/g, '\u00a0') : text

const primary = (language: string): string => language.split('-')[0]?.toLowerCase() ?? ''

/** The texts of a block with their offsets in the block's whole text: quotes pair across emphasis and links. */
type Run = { texts: { node: Text; start: number }[]; context: string }

function collect(node: Nodes, run: Run): void {
  if (node.type === 'text') {
    run.texts.push({ node, start: run.context.length })
    run.context += node.value
  } else if (node.type === 'break') run.context += '\n'
  else if ('children' in node) for (const child of node.children) collect(child, run)
  else if (node.type !== 'html') run.context += 'x'
}

const isEven = (text: string): boolean => (text.split('"').length - 1) % 2 === 0

/** `'80s`, `'tis`: an apostrophe, not an opening quote. */
const elision = /^'(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b)/i

/** @param unspaced whether words are not separated by spaces: then every second quotation mark opens */
function curl(
  text: string,
  start: number,
  context: string,
  { quotes, unspaced }: { quotes: Quotes; unspaced: boolean },
): string {
  return text.replace(/["']/g, (quote, index: number) => {
    const place = start + index
    const before = context.charAt(place - 1)
    const after = context.charAt(place + 1)
    if (unspaced && quote === '"') return quotes[isEven(context.slice(0, place)) ? 0 : 1]
    const opens = /^$|[\s([{<\-–—/"'«„“‘]/.test(before) && after !== '' && !/\s/.test(after)
    if (quote === '"') return quotes[opens ? 0 : 1]
    if (elision.test(context.slice(place, place + 8))) return '’'
    // Within a word it is an apostrophe in every language.
    if (/[\p{L}\p{N}]/u.test(before) && /\p{L}/u.test(after)) return '’'
    return quotes[opens ? 2 : 3]
  })
}

/**
 * `---` becomes an em dash, `--` an en dash, as in kramdown and SmartyPants. Not directly before a letter (thousands of posts contain
 * `--flag`), nor as part of an arrow, a comment or a longer run.
 */
const dashes = (text: string): string =>
  text.replace(/(?<![-<!=])(---?)(?![-\p{L}>=])/gu, (run) => (run === '---' ? '—' : '–'))
