/** Takes the flight data off the end of a page before the page is parsed: it is most of the text, and read row by row, never as HTML. */
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
 * Splits a page as Next writes it: scripts with flight data stand last, and hold no `<`, which React escapes. Nothing of a post can
 * stand among them, so that what looks like one elsewhere stays in the page.
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

/** The page with those scripts again in their place. */
export function joinFlight(html: string, flight: readonly string[]): string {
  const scripts = flight.map((text) => `${opening}${text}${ending}`).join('')
  return `${html.slice(0, -closing.length)}${scripts}${closing}`
}
