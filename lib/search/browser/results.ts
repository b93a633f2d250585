/** Ships to the browser. Shows the results as a list of links with marked excerpts. */
import { searchWords } from '../../core/messages.ts'
import { excerptOf, type Piece } from '../excerpt.ts'
import { element } from './element.ts'
import type { Found } from './index-client.ts'

/** One result. */
export function resultItem(found: Found): HTMLLIElement {
  const { url, meta } = found
  const facts = [meta.category, meta.date && dateInWords(meta.date)].filter((fact) => fact !== undefined && fact !== '')
  return element(
    'li',
    {},
    element('a', { href: url }, meta.title ?? url),
    element('p', {}, ...excerptOf(found).map(excerptNode)),
    ...(facts.length > 0 ? [element('p', { class: 'search-facts' }, facts.join(' / '))] : []),
  )
}

function excerptNode({ text, marked, code }: Piece): Node | string {
  const shown = code ? element('code', {}, text) : text
  return marked ? element('mark', {}, shown) : shown
}

const dateInWords = (date: string) =>
  new Intl.DateTimeFormat(searchWords.dateLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  )
