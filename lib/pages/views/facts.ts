/** A document's own fields as pages show them: a label with a text, a link, a date, a number or yes and no. */
import type { FieldValue, Post, Publication } from '../../content/index.ts'
import { linkContext, linkSource, resolveLink, sectionNamed } from '../../content/index.ts'
import { ownPath } from '../../core/addresses/urls.ts'
import { dateInWords } from '../../core/dates/dates.ts'
import { zonedDate } from '../../core/dates/zoned-date.ts'
import { enumerated } from '../../core/messages/enumerated.ts'
import type { Messages } from '../../core/messages/messages.ts'
import { lineHtml } from './line-html.ts'

/** A day, with the time if one was typed: `14:30`. `iso` is the day, or the instant with its zone. */
export type When = { date: string; time?: string; iso: string }

export type Fact = { key: string; label: string } & (
  | { type: 'text'; text: string; html?: string }
  | { type: 'link'; text: string; href: string; external: boolean }
  | ({ type: 'date' } & When)
  | { type: 'number'; value: number }
  | { type: 'flag'; value: boolean }
)

/** Returns the fields that the page of a document shows, in the order of the settings. */
export function factsOf(publication: Publication, post: Post): Fact[] {
  return post.fields.filter(({ show }) => show).map((field) => factOf(publication, post, field))
}

/** The date by which a document's section is ordered, if that is a field of its own. */
export function whenOf({ content: { site } }: Publication, post: Post): When | undefined {
  const { order } = sectionNamed(site, post.section)
  const field = post.fields.find(({ key }) => key === order.key)
  return field?.type === 'date' ? whenTyped(field.value, site.time_zone) : undefined
}

function factOf(publication: Publication, post: Post, field: FieldValue): Fact {
  const { key, label } = field
  if (field.type === 'text')
    return { key, label, type: 'text', text: field.value, html: lineHtml(publication, post, field.marked) }
  if (field.type === 'date')
    return { key, label, type: 'date', ...whenTyped(field.value, publication.content.site.time_zone) }
  if (field.type === 'number') return { key, label, type: 'number', value: field.value }
  if (field.type === 'flag') return { key, label, type: 'flag', value: field.value }
  const { href, external } = resolveLink(
    field.value,
    linkSource(publication, post.path, post.url),
    linkContext(publication),
  )
  return { key, label, type: 'link', href, external, text: linkText(publication, href, field.value) }
}

const whenTyped = ({ date, clock }: { date: string; clock?: string }, timeZone: string): When => ({
  date,
  time: clock?.slice(1, 6),
  iso: zonedDate(date, clock, timeZone),
})

/** The title of a document of this site, else the address without what readers don't need. */
function linkText({ content, map }: Publication, href: string, typed: string): string {
  const { address } = content.site
  const path = URL.canParse(href, address.origin) ? ownPath(address, new URL(href, address.origin).href) : null
  const place = path === null ? undefined : map.at(decoded(path.replace(/[?#].*$/, '')))
  if (place?.kind === 'document') return place.document.title
  return decoded(typed.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/[?#].*$/, '')).replace(/\/$/, '')
}

function decoded(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

/** A field as plain text, for search and for copies of the page as text. */
export function factText(fact: Fact, messages: Messages): string {
  if (fact.type === 'date')
    return enumerated(messages, [dateInWords(fact.date, messages.language), ...(fact.time ? [fact.time] : [])])
  if (fact.type === 'number') return new Intl.NumberFormat(messages.language).format(fact.value)
  if (fact.type === 'flag') return fact.value ? messages.yes : messages.no
  return fact.text
}
