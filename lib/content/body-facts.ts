/** What lists and heads of pages need to know of a body, so that they need not read it. */
import { cutAtWord } from '../core/text/cut-at-word.ts'
import type { CompiledBody } from '../markdown/index.ts'

export type BodyFacts = {
  minutes: number
  /** Plain text for lists: `<!--more-->`, else the description, else the first paragraph cut at a word. */
  excerpt: string
  /** Plain text for `<meta name="description">`, at most `descriptionLength` characters. */
  description: string
  /** Nothing is written in it. */
  empty: boolean
}

const wordsPerMinute = 220

/** Characters of `<meta name="description">`. */
export const descriptionLength = 160

/** Facts of a body (DESIGN, issue: reading time, excerpt). */
export function bodyFacts(body: CompiledBody, description: string | undefined, title: string): BodyFacts {
  const { words, more, firstParagraph } = body
  const excerpt = more ?? description ?? cutAtWord(firstParagraph, 240)
  return {
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
    excerpt,
    description: cutAtWord(description ?? more ?? firstParagraph, descriptionLength) || title,
    // Asked in this order, the HTML of a body that has words need not be read.
    empty: words === 0 && body.parts.length === 0,
  }
}
