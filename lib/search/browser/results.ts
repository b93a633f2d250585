/** Ships to the browser. Shows the results as a list of links with marked excerpts. */
import { element } from '../../core/browser/element.ts'
import { dateInWords } from '../../core/dates/dates.ts'
import { excerptOf, type Piece } from '../excerpt.ts'
import { typedWords } from '../matches.ts'
import { type Anchor, isFootnote } from '../sections.ts'
import type { Found } from './index-client.ts'
import { language as siteLanguage, words } from './words.ts'

const kinds: Readonly<Record<string, string>> = words.kinds

/** One result of a query; it leads to the section that its excerpt is from. */
export function resultItem(found: Found, query: string): HTMLLIElement {
  const { url, meta } = found
  const { pieces, anchor } = excerptOf(found, typedWords(query).length)
  const facts = [kinds[meta.kind ?? ''], meta.category, meta.date && dateInWords(meta.date, siteLanguage)]
  const language = languageOf(meta)
  const link = element('a', { href: anchor ? `${url}#${anchor.id}` : url, ...language }, meta.title ?? url)
  if (anchor) link.append(' ', element('span', { class: 'search-section' }, sectionName(anchor)))
  return element(
    'li',
    {},
    link,
    ...(pieces.length > 0 ? [element('p', language, ...pieces.map(excerptNode))] : []),
    ...(facts.some(Boolean) ? [element('p', { class: 'search-facts' }, facts.filter(Boolean).join(' / '))] : []),
  )
}

/** Attributes of a text that is not in the language of the page. */
function languageOf({ lang, dir }: Found['meta']): Record<string, string> {
  const page = document.documentElement
  return {
    ...(lang && lang !== page.lang && { lang }),
    ...(dir && dir !== (page.dir || 'ltr') && { dir }),
  }
}

const sectionName = (anchor: Anchor) => (isFootnote(anchor) ? words.footnote : anchor.text)

const excerptNode = ({ text, marked }: Piece): Node | string => (marked ? element('mark', {}, text) : text)
