/** Typographic quotes of the body's language, dashes and ellipses, in running text only. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

type Quotes = [openDouble: string, closeDouble: string, openSingle: string, closeSingle: string]

const english: Quotes = ['“', '”', '‘', '’']
const low: Quotes = ['„', '“', '‚', '‘']
const lowHigh: Quotes = ['„', '”', '‚', '’']
const pointed: Quotes = ['«', '»', '‹', '›']
const high: Quotes = ['”', '”', '’', '’']

/** Quotes by primary language, after the delimiters of Unicode CLDR; English where nothing is listed. */
const quotesOf: Record<string, Quotes> = {
  ...Object.fromEntries(['de', 'cs', 'sk', 'sl', 'bg', 'lt', 'et', 'is', 'sr'].map((language) => [language, low])),
  ...Object.fromEntries(['pl', 'ro', 'hu', 'hr', 'bs'].map((language) => [language, lowHigh])),
  ...Object.fromEntries(
    ['fr', 'it', 'es', 'pt', 'ru', 'uk', 'be', 'el', 'no', 'nb', 'nn', 'ca'].map((l) => [l, pointed]),
  ),
  ...Object.fromEntries(['sv', 'fi'].map((language) => [language, high])),
}

/** What remark-smartypants is told for a language (BCP 47). It makes quotes and ellipses; dashes are made here. */
export function quotesFor(language: string) {
  const [openDouble, closeDouble, openSingle, closeSingle] = quotesOf[primary(language)] ?? english
  return {
    openingQuotes: { double: openDouble, single: openSingle },
    closingQuotes: { double: closeDouble, single: closeSingle },
    ellipses: 'unspaced' as const,
    backticks: false,
    dashes: false,
  }
}

/** Dashes, and the apostrophe within a word, which is no quote in any language. Stands before remark-smartypants. */
export function remarkDashes() {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = dashes(apostrophes(node.value))
    })
  }
}

const primary = (language: string): string => language.split('-')[0]?.toLowerCase() ?? ''

const apostrophes = (text: string): string => text.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’')

/**
 * `---` becomes an em dash, `--` an en dash, as in kramdown and SmartyPants. Not directly before a letter (`--flag` is typed
 * by the thousand), nor as part of an arrow, a comment or a longer run.
 */
const dashes = (text: string): string =>
  text.replace(/(?<![-<!=])(---?)(?![-\p{L}>=])/gu, (run) => (run === '---' ? '—' : '–'))
