/** The passage of a result as marked text. Pagefind's own excerpts contain all indexed words, even those that no page shows. */
import { type Matches, wordList } from './matches.ts'
import { passageOf } from './passage.ts'
import { searchMarks } from './search-marks.ts'
import type { Anchor } from './sections.ts'

/** A run of words. */
export type Piece = { text: string; marked: boolean }

export type Excerpt = {
  /** In order, with only the spaces of the text; ellipses where it was cut. */
  pieces: Piece[]
  /** Where on the page the passage is; absent if it is before the first heading or if the title says as much. */
  anchor?: Anchor
}

/** @param typed number of words in the query */
export function excerptOf(found: Matches, typed: number): Excerpt {
  const { words, joiner } = wordList(found.raw_content)
  const { tokens, cutBefore, cutAfter, anchor } = passageOf(found)
  const matched = new Set(found.weighted_locations.map(({ location }) => location))
  const pieces: Piece[] = []
  if (cutBefore) add(pieces, { text: '…', marked: false }, joiner)
  for (const { text, at } of tokens) add(pieces, { text: unescaped(text), marked: matched.has(at) }, joiner)
  if (cutAfter) add(pieces, { text: '…', marked: false }, joiner)
  const titleEnd = words.indexOf(searchMarks.title)
  const inTitle = [...matched].filter((at) => at < titleEnd).length
  return { pieces, ...(anchor && inTitle < typed && { anchor }) }
}

function add(pieces: Piece[], piece: Piece, joiner: string): void {
  const last = pieces.at(-1)
  if (!last) pieces.push(piece)
  else if (last.marked === piece.marked) last.text += joiner + piece.text
  else {
    // The space beside marked words is not marked.
    if (piece.marked) last.text += joiner
    else piece.text = joiner + piece.text
    pieces.push(piece)
  }
}

const unescaped = (word: string) => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
