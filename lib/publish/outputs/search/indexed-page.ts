/** What Pagefind indexes of a post or page: its title, which weighs most, its filters, and its text. */

import { words as siteWords } from '../../../core/messages.ts'
import { html } from '../../../core/text/escape.ts'
import { searchMarks, withoutMarks } from '../../../search/index.ts'
import type { PublishedPage, PublishedPost } from '../../published-input.ts'

/** A document of the index. */
export type SearchEntry = Pick<PublishedPost, 'url' | 'title' | 'lang' | 'authors' | 'categories' | 'tags'> & {
  /** Pages have none. */
  date?: string
}

/** A page in the index: nothing to filter by. */
export const pageEntry = ({ url, title, lang }: PublishedPage): SearchEntry => ({
  url,
  title,
  lang,
  authors: [],
  categories: [],
  tags: [],
})

/** Weight of a word in the title and in the summary, compared with one in the text. */
const weights = { title: 10, summary: 3 } as const

/** Closing tags after which Pagefind would join the last word to the next, as it does within a sentence. */
const joined = /<\/(?:figcaption|caption|pre|th|td|dt|dd|option|figure|table|details)>/g
/** Pagefind ends paragraphs and cells with a full stop; without one an excerpt would read table headings and the first cell as one sentence. */
const unended = /([\p{L}\p{N}\p{M})\]%”’"'](?:<\/\w+>)*)<\/(th|caption|dt)>/gu
/** The number of a footnote is not part of the word before it. */
const footnoteMark = /<sup><a [^>]*href="[^"]*#fn-[^>]*>[^<]*<\/a><\/sup>/g
/** The arrow after a footnote is not part of its text. */
const wayBack = /\s*<a [^>]*href="[^"]*#fnref-[^>]*>[\s\S]*?<\/a>/g
/** The heading of the footnotes is visually hidden. */
const hiddenHeading = `<section><h2>${siteWords.footnotes}</h2>`
const block = /<pre>([\s\S]*?)<\/pre>/g

/**
 * @param text the body as HTML
 * @param language the language whose rules apply
 */
export function indexedPage(post: SearchEntry, text: string, language: string): string {
  const filters = [
    ...post.categories.map(({ name }) => ['category', name] as const),
    ...post.authors.map(({ name }) => ['author', name] as const),
    ...(post.date ? [['year', post.date.slice(0, 4)] as const] : []),
  ].map(([name, value]) => html`<meta data-pagefind-filter="${name}[content]" content="${value}">`)
  const facts = [
    ['date', post.date ?? ''],
    ['category', post.categories[0]?.name ?? ''],
  ].map(([name = '', value = '']) => html`<meta data-pagefind-meta="${name}[content]" content="${value}">`)
  const title = html`<h1 data-pagefind-meta="title" data-pagefind-weight="${String(weights.title)}">${withoutMarks(post.title)}</h1><p>${searchMarks.title}</p>`
  const words = [...post.tags, ...post.categories.map(({ name }) => name), ...post.authors.map(({ name }) => name)]
  const terms = html`<p data-pagefind-weight="${String(weights.summary)}">${searchMarks.hidden} ${withoutMarks(words.join(', '))}</p>`
  return `${html`<!DOCTYPE html><html lang="${language}">`}<body data-pagefind-body>${filters.join('')}${facts.join('')}${title}${sentences(text)}${terms}</body></html>`
}

const sentences = (text: string) =>
  withoutMarks(text)
    .replace(hiddenHeading, '<section>')
    .replace(footnoteMark, '')
    .replace(wayBack, '')
    .replace(block, `<pre> ${searchMarks.codeStart} $1 ${searchMarks.codeEnd} </pre>`)
    .replace(unended, (_, end, name) => `${end}${name === 'dt' ? ':' : '.'}</${name}>`)
    .replace(joined, '$& ')
