/** For tests: the text formats that feeds and sitemaps require. */
import type { Kind } from './grammar.ts'

export const anything: Kind = () => true
export const filled: Kind = (text) => text.trim() !== ''
/** One of several words. */
export const oneOf =
  (...words: string[]): Kind =>
  (text) =>
    words.includes(text)

/** An absolute address of any scheme, in the characters of an IRI: a space or a quote would end it for readers. */
export const iri: Kind = (text) => URL.canParse(text) && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text)
/** An absolute web address, percent-encoded throughout. */
export const webAddress: Kind = (text) =>
  URL.canParse(text) &&
  /^https?:\/\/[\w.-]+(:\d+)?(\/[\w\-.~!$&'()*+,;=:@%/?#]*)?$/.test(text) &&
  !/%(?![\da-f]{2})/i.test(text)

/** RFC 3339, with an existing day. */
export const timestamp: Kind = (text) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) && new Date(text).toISOString().startsWith(text.slice(0, 19))
/** RFC 822 with the four-digit years that RSS requires and the correct day of the week. */
export const mailDate: Kind = (text) => !Number.isNaN(Date.parse(text)) && new Date(text).toUTCString() === text
/** An existing day. */
export const day: Kind = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && timestamp(`${text}T00:00:00Z`)

/** BCP 47. */
export const language: Kind = (text) => {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
export const wholeNumber: Kind = (text) => /^[1-9]\d*$/.test(text)
export const mediaType: Kind = (text) => /^[a-z]+\/[\w.+-]+$/.test(text)
