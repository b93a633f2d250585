/** Converts offsets to lines and columns without counting the lines of the whole body again for every message. */
import type { Text } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'

const lineStarts = new WeakMap<VFile, number[]>()

/** The position of an offset in a file; lines and columns count from 1. */
export function pointAtOffset(file: VFile, offset: number): Point {
  const starts = startsOf(file)
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
}

function startsOf(file: VFile): number[] {
  const known = lineStarts.get(file)
  if (known) return known
  const source = String(file.value)
  const starts = [0]
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) starts.push(end + 1)
  lineStarts.set(file, starts)
  return starts
}

/**
 * Returns a function that locates pieces of a text node in the source. Call it in the order of the text: each search continues where
 * the last one ended, so that all of them together read the text once.
 * A piece that is written differently in the source (`&#91;`, `\[`) gets the position of the text node, and so do all pieces after it.
 */
export function textLocator({ position }: Text, file: VFile): (piece: string) => Point | undefined {
  const start = position?.start
  if (start?.offset === undefined) return () => start
  const source = String(file.value).slice(0, position?.end.offset)
  let from: number = start.offset
  return (piece) => {
    const offset = from < 0 ? -1 : source.indexOf(piece, from)
    from = offset < 0 ? -1 : offset + piece.length
    return offset < 0 ? start : pointAtOffset(file, offset)
  }
}
