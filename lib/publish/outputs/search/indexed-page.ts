/** What Pagefind indexes of a post, page, person or category: its title, which weighs most, its filters, and its text. */

import type { Messages } from '../../../core/messages/messages.ts'
import { html } from '../../../core/text/escape.ts'
import { searchMarks, withoutMarks } from '../../../search/index.ts'
import type { SearchEntry } from './search-entry.ts'

/** Weight of a word, compared with one in the text. */
const weights = { title: 10, deck: 3, terms: 0.5 } as const

/** Closing tags after which Pagefind would join the last word to the next, as it does within a sentence. */
const joined = /<\/(?:figcaption|caption|pre|th|td|dt|dd|option|figure|table|summary|details)>/g
/** Pagefind ends paragraphs and cells with a full stop; without one an excerpt would read table headings and the first cell as one sentence. */
const unended = /([\p{L}\p{N}\p{M})\]%”’"'](?:<\/\w+>)*)<\/(th|caption|dt|summary)>/gu
/** The name of a group of tabs is visually hidden. */
const groupName = /<legend>[^<]*<\/legend>/g
/** Pagefind skips labels, as parts of a form. Here they name tabs. */
const tabName = /<(\/?)label>/g
/** The number of a footnote is not part of the word before it. */
const footnoteMark = /<sup><a [^>]*href="[^"]*#fn-[^>]*>[^<]*<\/a><\/sup>/g
/** The arrow after a footnote is not part of its text. */
const wayBack = /\s*<a [^>]*href="[^"]*#fnref-[^>]*>[\s\S]*?<\/a>/g
/** The heading of the footnotes is visually hidden. */
const footnotes = (messages: Messages) => html`<section><h2>${messages.footnotes}</h2>`
const block = /<pre>([\s\S]*?)<\/pre>/g

const part = `<p>${searchMarks.part}</p>`

/**
 * @param text the body as HTML
 * @param options `language` is the one whose rules apply, `messages` are those of the page
 */
export function indexedPage(
  entry: SearchEntry,
  text: string,
  { language, messages }: { language: string; messages: Messages },
): string {
  const filters = [
    ...entry.categories.map((name) => ['category', name] as const),
    ...entry.authors.map((name) => ['author', name] as const),
    ...(entry.date ? [['year', entry.date.slice(0, 4)] as const] : []),
  ].map(([name, value]) => html`<meta data-pagefind-filter="${name}[content]" content="${value}">`)
  const facts = Object.entries(factsOf(entry)).map(([name, value]) =>
    value ? html`<meta data-pagefind-meta="${name}[content]" content="${value}">` : '',
  )
  const title = html`<h1 data-pagefind-meta="title" data-pagefind-weight="${String(weights.title)}">${withoutMarks(entry.title)}</h1><p>${searchMarks.title}</p>`
  const deck = entry.deck ? weighted(weights.deck, withoutMarks(entry.deck)) + part : ''
  const notes = entry.notes.map((note) => part + html`<p>${withoutMarks(note)}</p>`)
  const terms = [...entry.tags, ...entry.categories, ...entry.authors]
  const hidden = weighted(weights.terms, `${searchMarks.hidden} ${withoutMarks(terms.join(', '))}`)
  return `${html`<!DOCTYPE html><html lang="${language}">`}<body data-pagefind-body>${filters.join('')}${facts.join('')}${title}${deck}${sentences(text, messages)}${notes.join('')}${hidden}</body></html>`
}

/** What a result shows besides title and text. */
const factsOf = ({ kind, date, categories: [category], lang, dir }: SearchEntry) => ({
  // The title of a section says what it lists.
  ...(kind === 'post' ? { date, category } : kind === 'section' ? {} : { kind }),
  lang,
  dir,
})

const weighted = (weight: number, text: string) => html`<p data-pagefind-weight="${String(weight)}">${text}</p>`

const sentences = (text: string, messages: Messages) =>
  withoutMarks(text)
    .replace(footnotes(messages), () => `${part}<section>`)
    .replace(footnoteMark, '')
    .replace(wayBack, '')
    .replace(groupName, '')
    .replace(tabName, '<$1p>')
    .replace(block, `<pre> ${searchMarks.codeStart} $1 ${searchMarks.codeEnd} </pre>`)
    .replace(unended, (_, end, name) => `${end}${name === 'dt' ? ':' : '.'}</${name}>`)
    .replace(joined, '$& ')
