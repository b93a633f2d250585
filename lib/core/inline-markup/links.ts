/** Markdown links and pictures within a line. */
import { type InlineNode, type Match, matchAt, type ReadInside } from './rule.ts'

/** `[text](address "title")`, optionally followed by kramdown attributes. */
export function link(text: string, at: number, inLink: boolean, inside: ReadInside): Match {
  const close = closingBracket(text, at)
  const target =
    /\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)(?:\{:[^{}]*\})?/y
  const match = close < 0 ? null : matchAt(target, text, close + 1)
  if (!match) return null
  const children = inside(text.slice(at + 1, close), true)
  return { nodes: anchor(match[1] ?? match[2], children, inLink), end: close + 1 + match[0].length }
}

function closingBracket(text: string, at: number): number {
  let depth = 0
  for (let index = at; index < text.length; index++) {
    const sign = text[index]
    if (sign === '\\') index++
    else if (sign === '[') depth++
    else if (sign === ']' && --depth === 0) return index
  }
  return -1
}

/** A picture becomes its alternative text. */
export function image(text: string, at: number): Match {
  const match = matchAt(/!\[([^[\]]*)\]\((?:<[^<>\n]*>|[^\s()]*)(?:\s+"[^"]*")?\)/y, text, at)
  return match && { nodes: [match[1] ?? ''], end: at + match[0].length }
}

/** A link becomes its text if its scheme could run code, or if it is inside another link. */
export function anchor(
  address: string | undefined,
  children: readonly InlineNode[],
  inLink: boolean,
): readonly InlineNode[] {
  // Browsers ignore blanks and control characters before the scheme.
  const href = address?.replace(/[\u0000-\u0020\u007f-\u009f]+/g, '')
  // A character reference that is left could be the colon of a scheme.
  const safe = href && (/^(?:https?|mailto|tel):/i.test(href) || !/^[^/?#]*(?::|&[#\w]+;)/.test(href))
  return inLink || !safe ? children : [{ tag: 'a', href, children }]
}
