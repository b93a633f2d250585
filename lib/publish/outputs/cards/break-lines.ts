/** Breaks a text into lines of a width: between words, behind hyphens and slashes, and within a word only where it is wider than a line. */

/** The width of a text, in parts of the em. */
export type Measure = (text: string) => number

type Piece = { text: string; width: number; spaced: boolean }
export type BrokenLine = { text: string; width: number }

/**
 * @param width of a line, in parts of the em
 * @param whole true: a text with a word wider than a line has no lines
 * @returns null when there are none
 */
export function breakLines(text: string, width: number, measure: Measure, whole = false): BrokenLine[] | null {
  const pieces = piecesOf(text, measure)
  const broken = pieces.flatMap((piece) => (piece.width > width ? cutPiece(piece, width, measure) : piece))
  return whole && broken.length > pieces.length ? null : filled(broken, width, measure(' '))
}

/** The same number of lines with more equal lengths, so that the last one has more than one word. */
export function balancedLines(text: string, lines: readonly BrokenLine[], width: number, measure: Measure): string[] {
  const steps = 24
  const widest = Math.max(0, ...piecesOf(text, measure).map((piece) => piece.width))
  for (let step = 0; step < steps; step++) {
    const narrow = widest + ((width - widest) * step) / steps
    const balanced = narrow < width ? breakLines(text, narrow, measure) : null
    if (balanced?.length === lines.length) return balanced.map((line) => line.text)
  }
  return lines.map((line) => line.text)
}

/** The beginning of a text that has so many lines, with an ellipsis where it is cut. */
export function firstLines(text: string, width: number, most: number, measure: Measure): string[] {
  const fits = (some: string) => (breakLines(some, width, measure) ?? []).length <= most
  const lines = (some: string) => (breakLines(some, width, measure) ?? []).map((line) => line.text)
  if (fits(text)) return lines(text)
  const words = text.split(spaces)
  const letters = [...text]
  const byWord = longest(words.length, (count) => fits(`${words.slice(0, count).join(' ')}…`))
  if (byWord > 0)
    return lines(
      `${words
        .slice(0, byWord)
        .join(' ')
        .replace(/[,;:–—-]$/, '')}…`,
    )
  return lines(
    `${letters
      .slice(
        0,
        longest(letters.length, (count) => fits(`${letters.slice(0, count).join('')}…`)),
      )
      .join('')}…`,
  )
}

/** The largest count that fits, where every smaller one does. */
function longest(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** A dash between words ends a line; it never begins one. */
const spaces = /\s+(?![-–—](?:\s|$))/

function piecesOf(text: string, measure: Measure): Piece[] {
  return text
    .split(spaces)
    .filter(Boolean)
    .flatMap((word) =>
      (word.match(/[-–—/]*[^-–—/]+[-–—/]*|[-–—/]+/g) ?? [word]).map((part, index) => ({
        text: part,
        width: measure(part),
        spaced: index === 0,
      })),
    )
}

function cutPiece({ text, spaced }: Piece, width: number, measure: Measure): Piece[] {
  const parts: Piece[] = []
  let rest = [...text]
  while (rest.length > 0) {
    // One letter at least, however narrow the line.
    const count = Math.max(
      1,
      longest(rest.length, (some) => measure(rest.slice(0, some).join('')) <= width),
    )
    const part = rest.slice(0, count).join('')
    parts.push({ text: part, width: measure(part), spaced: spaced && parts.length === 0 })
    rest = rest.slice(count)
  }
  return parts
}

function filled(pieces: readonly Piece[], width: number, gap: number): BrokenLine[] {
  const lines: BrokenLine[] = []
  for (const { text, spaced, width: own } of pieces) {
    const last = lines.at(-1)
    const wider = last ? last.width + (spaced ? gap : 0) + own : 0
    if (last && wider <= width) Object.assign(last, { text: `${last.text}${spaced ? ' ' : ''}${text}`, width: wider })
    else lines.push({ text, width: own })
  }
  return lines
}
