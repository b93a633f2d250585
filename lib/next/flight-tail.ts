/** Splits the flight data off the end of a page. It is most of the page's text, and parsing it as HTML would be wasted. */
import { isFlightScript } from './flight.ts'

export type SplitPage = {
  /** The page without the scripts at its end. */
  html: string
  /** The texts of those scripts, in order. */
  flight: string[]
}

const closing = '</body></html>'
const opening = '<script>'
const ending = '</script>'

/**
 * Splits a page. Next puts the scripts with flight data last and escapes each `<` in them, so text of a post is never mistaken for one.
 */
export function splitFlight(html: string): SplitPage {
  if (!html.endsWith(closing)) return { html, flight: [] }
  const flight: string[] = []
  let end = html.length - closing.length
  while (html.endsWith(ending, end)) {
    const start = html.lastIndexOf('<', end - ending.length - 1)
    const text = html.slice(start + opening.length, end - ending.length)
    if (!html.startsWith(opening, start) || !isFlightScript(text)) break
    flight.unshift(text)
    end = start
  }
  return { html: html.slice(0, end) + closing, flight }
}

/** Undoes `splitFlight`. */
export function joinFlight(html: string, flight: readonly string[]): string {
  const scripts = flight.map((text) => `${opening}${text}${ending}`).join('')
  return `${html.slice(0, -closing.length)}${scripts}${closing}`
}
