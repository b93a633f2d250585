/** What lists and heads of pages need to know of a body, so that they need not read it. */
import type { CompiledBody } from '../markdown/body.ts'

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
export function bodyFacts(
  { parts, words, more, firstParagraph }: CompiledBody,
  description: string | undefined,
  title: string,
): BodyFacts {
  const excerpt = more ?? description ?? cutAtWord(firstParagraph, 240)
  return {
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
    excerpt,
    description: cutAtWord(description ?? more ?? firstParagraph, descriptionLength) || title,
    empty: parts.length === 0 && words === 0,
  }
}

/** The beginning of a text, at most `length` characters, cut between words and marked with an ellipsis. */
export function cutAtWord(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  if (letters.length <= length) return line
  const start = letters.slice(0, length - 1).join('')
  const space = start.lastIndexOf(' ')
  return `${(space > length / 2 ? start.slice(0, space) : start).replace(/[\s,;:.–—-]+$/, '')}…`
}
