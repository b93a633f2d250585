/** Types of the inline reader: what a line consists of, and how one kind of mark is found. */

export type InlineNode = string | { tag: string; href?: string; children: readonly InlineNode[] }

/** Reads the text inside a mark. */
export type ReadInside = (text: string, inLink: boolean) => InlineNode[]

/**
 * Reads the mark that begins at a place.
 * @param inLink links within links are their text
 * @returns null where no such mark begins
 */
export type Rule = (text: string, at: number, inLink: boolean, inside: ReadInside) => Match

export type Match = { nodes: readonly InlineNode[]; end: number } | null

/** Matches a sticky pattern at a place and nowhere else. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
