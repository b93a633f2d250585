/** Ships to the browser. What was found, as a list of links with marked excerpts. */
import { searchWords } from '../../words.ts'
import { element } from './element.ts'
import type { Found } from './index-client.ts'

/** One result. */
export function resultItem({ url, excerpt, meta }: Found): HTMLLIElement {
  const facts = [meta.category, meta.date && dateInWords(meta.date)].filter((fact) => fact !== undefined && fact !== '')
  return element(
    'li',
    {},
    element('a', { href: url }, meta.title ?? url),
    element('p', {}, ...marked(excerpt)),
    ...(facts.length > 0 ? [element('p', { class: 'search-facts' }, facts.join(' / '))] : []),
  )
}

/** The texts and marks of an excerpt, rebuilt: whatever else its HTML held stays out. */
function marked(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html')
  const text = body.textContent?.trim() ?? ''
  // It is cut out of the text anywhere.
  if (/^\p{Ll}/u.test(text)) body.prepend('… ')
  if (!/[.!?…。！？]["”’»)]?$/.test(text)) body.append(' …')
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? element('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  )
}

/** The marked words of an excerpt: they stand in the text as the reader typed them, or begin so. */
export function markedWords(excerpt: string): string[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html')
  return [...body.querySelectorAll('mark')].map((mark) => mark.textContent ?? '')
}

const dateInWords = (date: string) =>
  new Intl.DateTimeFormat(searchWords.dateLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  )
