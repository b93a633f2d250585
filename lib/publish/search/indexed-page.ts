/** What Pagefind reads of a post: its title, which weighs most, what it can be filtered by, and its text. */
import { html } from '../../escape.ts'
import type { PublishedPost } from '../published-input.ts'

/** How much more a word of the title says than one of the text, and one of a summary. */
const weights = { title: 10, summary: 3 } as const

/** Ends of elements behind which Pagefind joins the last word to the next one, as it does within a sentence. */
const joined = /<\/(?:figcaption|caption|pre|th|td|dt|dd|option|figure|table|details)>/g
/** Pagefind ends paragraphs and cells with a stop; without one here an excerpt reads the heads of a table as one sentence with its first cell. */
const unended = /([\p{L}\p{N}\p{M})\]%”’"'](?:<\/\w+>)*)<\/(th|caption|dt)>/gu
/** The number of a footnote is no part of the word before it. */
const footnoteMark = /<sup><a [^>]*href="[^"]*#fn-[^>]*>[^<]*<\/a><\/sup>/g

/**
 * @param text the body as HTML
 * @param language by whose rules it is read
 */
export function indexedPage(post: PublishedPost, text: string, language: string): string {
  const filters = [
    ...post.categories.map(({ name }) => ['category', name] as const),
    ...post.authors.map(({ name }) => ['author', name] as const),
    ['year', post.date.slice(0, 4)] as const,
  ].map(([name, value]) => html`<meta data-pagefind-filter="${name}[content]" content="${value}">`)
  const facts = html`<meta data-pagefind-meta="date[content]" content="${post.date}"><meta data-pagefind-meta="category[content]" content="${post.categories[0]?.name ?? ''}">`
  const title = html`<h1 data-pagefind-meta="title" data-pagefind-weight="${String(weights.title)}">${post.title}</h1>`
  const words = [...post.tags, ...post.categories.map(({ name }) => name), ...post.authors.map(({ name }) => name)]
  const terms = html`<p data-pagefind-weight="${String(weights.summary)}">${words.join(', ')}</p>`
  return `${html`<!DOCTYPE html><html lang="${language}">`}<body data-pagefind-body>${filters.join('')}${facts}${title}${sentences(text)}${terms}</body></html>`
}

const sentences = (text: string) =>
  text
    .replace(footnoteMark, '')
    .replace(unended, (_, end, name) => `${end}${name === 'dt' ? ':' : '.'}</${name}>`)
    .replace(joined, '$& ')
