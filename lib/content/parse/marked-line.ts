/** Single lines of front matter that may contain inline Markdown or HTML: as plain text for metadata, and as typed for pages that render the markup. */
import { inlineText, mayHoldMarkup, parseInline } from '../../core/inline-markup/inline-markup.ts'
import type { Position } from '../../core/problems/problem.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'

/** Lines as typed, by front matter key. Only lines with markup are included. */
export type MarkedLines<Key extends string = string> = Partial<Record<Key, string>>

/** Where those lines are, for messages. */
export type LinePositions = Readonly<Record<string, Position>>

export type Line = {
  /** Plain text. */
  text: string
  /** The line as typed, if it contains markup. */
  marked?: string
}

/** C0 and C1 controls, bidi overrides and isolates, zero width no-break space. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Reads one line. Tags that are not inline markup stay text. */
export function readLine(value: string): Line {
  const typed = value.replace(control, '').replace(/\s+/g, ' ').trim()
  if (!mayHoldMarkup(typed)) return { text: typed }
  const nodes = parseInline(typed)
  // A line of nothing but markup must not become an empty title.
  const text = inlineText(nodes) || typed
  return nodes.some((node) => typeof node !== 'string') ? { text, marked: typed } : { text }
}

/** What `readLine` drops: elements for programs. In code it is a word. */
const dropped = /<(script|style)(?=[\s>])[^<>]*>[\s\S]*?<\/\1\s*>/gi

/** Returns warnings about what was removed from a line. */
export function lineProblems(value: string, path: string, at: Position): Problem[] {
  const removed = Array.from(value.replace(/`[^`]*`/g, '').matchAll(dropped), ([, name = '']) => name.toLowerCase())
  return [
    ...(value.search(control) < 0
      ? []
      : [problem('value-markup', path, at, 'control characters were removed from this line', 'remove them')]),
    ...[...new Set(removed)].map((name) =>
      problem(
        'html-removed',
        path,
        at,
        `<${name}> and its content were removed from this line`,
        `remove it, or put it in backticks if it should be read: \`<${name}>\``,
      ),
    ),
  ]
}

/**
 * Reads several lines of one file; keys without a value are omitted.
 * @param at the position of a key's value
 */
export function readLines<Key extends string>(
  values: Readonly<Partial<Record<Key, string | undefined>>>,
  at: (key: Key) => Position,
): { text: Partial<Record<Key, string>>; marked: MarkedLines<Key> | undefined; markedAt: LinePositions | undefined } {
  const text: Partial<Record<Key, string>> = {}
  const marked: MarkedLines<Key> = {}
  const markedAt: Record<string, Position> = {}
  let found = false
  for (const key in values) {
    const value = values[key]
    if (value === undefined) continue
    const line = readLine(value)
    text[key] = line.text
    if (line.marked === undefined) continue
    marked[key] = line.marked
    markedAt[key] = at(key)
    found = true
  }
  return { text, marked: found ? marked : undefined, markedAt: found ? markedAt : undefined }
}
