/** Extracts the passage of a text that best shows why it matches. Pagefind's own excerpts contain all indexed words, even those that no page shows. */
import { searchMarks } from './search-marks.ts'

/** Pagefind's data for a result. */
export type Matches = {
  /** The text, `<` and `>` escaped; words are separated by zero-width spaces in languages without spaces. */
  raw_content: string
  weighted_locations: readonly { location: number; balanced_score: number }[]
}

/** A run of words. */
export type Piece = { text: string; marked: boolean; code: boolean }

/** Words of an excerpt. */
const longest = 28

/** @returns pieces in order, with only the spaces of the text; ellipses where it was cut */
export function excerptOf({ raw_content, weighted_locations }: Matches): Piece[] {
  const { words, joiner } = split(raw_content)
  const from = words.indexOf(searchMarks.title) + 1
  const hidden = words.indexOf(searchMarks.hidden)
  const to = hidden < 0 ? words.length : hidden
  const weights = new Map(weighted_locations.map(({ location, balanced_score }) => [location, balanced_score]))
  const start = densest(weights, from, to)
  const end = Math.min(start + longest, to)
  const pieces: Piece[] = []
  let code = inCode(words.slice(from, start))
  for (let at = start; at < end; at++) {
    const word = words[at] ?? ''
    if (word === searchMarks.codeStart || word === searchMarks.codeEnd) {
      code = word === searchMarks.codeStart
      continue
    }
    add(pieces, { text: unescaped(word), marked: weights.has(at), code }, joiner)
  }
  if (start > from) pieces.unshift({ text: `…${joiner}`, marked: false, code: false })
  if (end < to) pieces.push({ text: `${joiner}…`, marked: false, code: false })
  return pieces
}

/** Every word that matched the query, anywhere in the text. */
export function matchedWords({ raw_content, weighted_locations }: Matches): string[] {
  const { words } = split(raw_content)
  return weighted_locations.flatMap(({ location }) => words[location] ?? [])
}

function split(text: string): { words: string[]; joiner: string } {
  const unspaced = text.includes('\u200b')
  // As Pagefind counts words.
  return unspaced
    ? { words: text.split('\u200b').map((word) => word.trim()), joiner: '' }
    : { words: text.split(/[^\S\ufeff]+/), joiner: ' ' }
}

/** The start of the window with the most matches, centred on them; the beginning of the text when it has none. */
function densest(weights: ReadonlyMap<number, number>, from: number, to: number): number {
  const last = Math.max(from, to - longest)
  let best = { start: from, weight: 0, width: 1 }
  for (let start = from; start <= last; start++) {
    let weight = 0
    for (let at = start; at < start + longest && at < to; at++) weight += weights.get(at) ?? 0
    if (weight > best.weight) best = { start, weight, width: 1 }
    else if (weight === best.weight && weight > 0 && start === best.start + best.width) best.width++
  }
  return best.start + (best.width >> 1)
}

function inCode(words: readonly string[]): boolean {
  return words.lastIndexOf(searchMarks.codeStart) > words.lastIndexOf(searchMarks.codeEnd)
}

function add(pieces: Piece[], piece: Piece, joiner: string): void {
  const last = pieces.at(-1)
  if (!last) pieces.push(piece)
  else if (last.marked === piece.marked && last.code === piece.code) last.text += joiner + piece.text
  else {
    // The space between two kinds is neither marked nor code.
    const plain = [last, piece].find(({ marked, code }) => !marked && !code)
    if (plain === last) last.text += joiner
    else if (plain === piece) piece.text = joiner + piece.text
    else if (joiner) pieces.push({ text: joiner, marked: false, code: false })
    pieces.push(piece)
  }
}

const unescaped = (word: string) => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
