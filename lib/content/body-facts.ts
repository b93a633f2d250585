/** Reading time, excerpt and description of a body, derived once so that lists and page metadata need not read it. */
import { cutAtWord } from '../core/text/cut-at-word.ts'
import type { CompiledBody } from '../markdown/index.ts'
import { readingMinutes } from './reading-time.ts'

export type BodyFacts = {
  minutes: number
  /** Plain text for lists: `<!--more-->`, else the description, else the first paragraph cut at a word. */
  excerpt: string
  /** Plain text for `<meta name="description">`, at most `descriptionLength` characters. */
  description: string
  /** True if the body is empty. */
  empty: boolean
}

/** Maximum characters of `<meta name="description">`. */
export const descriptionLength = 160

/** Derives the facts of a body, with the description of the front matter and the title as fallbacks. */
export function bodyFacts(body: CompiledBody, description: string | undefined, title: string): BodyFacts {
  const { words, more, firstParagraph } = body
  const excerpt = more ?? description ?? cutAtWord(firstParagraph, 240)
  return {
    minutes: readingMinutes(words),
    excerpt,
    description: cutAtWord(description ?? more ?? firstParagraph, descriptionLength) || title,
    // `words` first: reading `parts` may load the HTML.
    empty: words === 0 && body.parts.length === 0,
  }
}
