/** Types of the inline parser: the nodes of a line, and a rule that matches one kind of mark. */

export type InlineNode = string | { tag: string; href?: string; children: readonly InlineNode[] }

/** Parses the text inside a mark. */
export type ReadInside = (text: string, inLink: boolean) => InlineNode[]

/**
 * Matches a mark at a position.
 * @param inLink links inside links become their text
 * @returns null if no such mark begins there
 */
export type Rule = (text: string, at: number, inLink: boolean, inside: ReadInside) => Match

export type Match = { nodes: readonly InlineNode[]; end: number } | null

/** Matches a sticky pattern at exactly this position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
