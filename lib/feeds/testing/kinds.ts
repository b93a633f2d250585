/** For tests: the kinds of text that the formats of feeds and sitemaps demand. */
import type { Kind } from './grammar.ts'

export const anything: Kind = () => true
export const filled: Kind = (text) => text.trim() !== ''
/** One of some words. */
export const oneOf =
  (...words: string[]): Kind =>
  (text) =>
    words.includes(text)

/** An absolute address of any scheme, in the characters of an IRI; a space or a quote ends it for readers. */
export const iri: Kind = (text) => URL.canParse(text) && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text)
/** An absolute web address, percent-encoded throughout. */
export const webAddress: Kind = (text) =>
  URL.canParse(text) &&
  /^https?:\/\/[\w.-]+(:\d+)?(\/[\w\-.~!$&'()*+,;=:@%/?#]*)?$/.test(text) &&
  !/%(?![\da-f]{2})/i.test(text)

/** RFC 3339, a day that exists. */
export const timestamp: Kind = (text) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) && new Date(text).toISOString().startsWith(text.slice(0, 19))
/** RFC 822 with the four-digit years that RSS asks for, the day of the week true. */
export const mailDate: Kind = (text) => !Number.isNaN(Date.parse(text)) && new Date(text).toUTCString() === text
/** A day that exists. */
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
