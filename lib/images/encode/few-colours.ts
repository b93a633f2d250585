/** Chooses the few colours in which a flat drawing looks the same: its own, and the steps at their edges that are seen most. Written for speed: every social image goes through it. */

export type FewColours = {
  /** At most sixteen colours as `[red, green, blue]`. */
  palette: readonly Colour[]
  /** For each pixel, the index of its colour. */
  indexes: Uint8Array
}

export type Colour = readonly [red: number, green: number, blue: number]

/** As many as fit into half a byte for each pixel. */
const most = 16

/** Part of the pixels from which a colour is one of the drawing's own and must not change at all. */
const ownPart = 1 / 2000

/** Number of pixels from which filling them in one call is faster. */
const callWorth = 24

/** Many times what a drawing has: its own colours, and up to 255 steps between each two that touch. */
const mostColours = 0xffff

/**
 * @param pixels red, green, blue and alpha, which is ignored
 * @returns null for a picture of so many colours that it is no drawing
 */
export function fewColours(pixels: Uint8Array): FewColours | null {
  const size = pixels.length / 4
  const counted = countColours(pixels, size)
  if (!counted) return null
  const { ends, numbers, colours, counts } = counted
  const { palette, nearest } = choose(colours, counts, size * ownPart)
  const indexes = new Uint8Array(size)
  for (let run = 0, at = 0; at < size; run++) {
    const end = ends[run] as number
    const index = nearest[numbers[run] as number] as number
    // For a few pixels, the call takes longer than the loop.
    if (end - at > callWorth) indexes.fill(index, at, end)
    else for (let pixel = at; pixel < end; pixel++) indexes[pixel] = index
    at = end
  }
  return { palette, indexes }
}

/** Runs of pixels of one colour: where each ends, and the number of its colour in the order in which they appear. */
function countColours(bytes: Uint8Array, size: number) {
  // Signed, because larger numbers would be slow keys.
  const pixels = new Int32Array(bytes.buffer, bytes.byteOffset, size)
  // Not typed arrays: those of the size of the picture would be five megabytes to clear, and drawings have a run for fifty pixels.
  const ends: number[] = []
  const numbers: number[] = []
  const known = new Map<number, number>()
  const colours: Colour[] = []
  const counts: number[] = []
  for (let from = 0; from < size; ) {
    const pixel = pixels[from] as number
    let end = from + 1
    while (end < size && pixels[end] === pixel) end++
    let number = known.get(pixel)
    if (number === undefined) {
      number = colours.length
      if (number > mostColours) return null
      known.set(pixel, number)
      const first = from * 4
      colours.push([bytes[first] as number, bytes[first + 1] as number, bytes[first + 2] as number])
      counts.push(0)
    }
    counts[number] = (counts[number] as number) + end - from
    ends.push(end)
    numbers.push(number)
    from = end
  }
  return { ends, numbers, colours, counts }
}

/** The drawing's own colours first, then always the one without which most would be wrong by most. */
function choose(colours: readonly Colour[], counts: readonly number[], own: number) {
  const palette: Colour[] = []
  const nearest = new Uint8Array(colours.length)
  const errors = new Float64Array(colours.length).fill(Number.POSITIVE_INFINITY)
  const add = (number: number) => {
    const colour = colours[number] as Colour
    const index = palette.push(colour) - 1
    for (let at = 0; at < colours.length; at++) {
      const error = distance(colour, colours[at] as Colour)
      if (error >= (errors[at] as number)) continue
      errors[at] = error
      nearest[at] = index
    }
  }
  const common = [...counts.keys()].filter((at) => (counts[at] as number) >= own)
  common.sort((a, b) => (counts[b] as number) - (counts[a] as number))
  for (const number of common.slice(0, most / 2)) add(number)
  while (palette.length < most) {
    let [worst, loss] = [-1, 0]
    for (let at = 0; at < colours.length; at++) {
      const lost = (counts[at] as number) * (errors[at] as number)
      if (lost > loss) [worst, loss] = [at, lost]
    }
    if (worst < 0) break
    add(worst)
  }
  return { palette, nearest }
}

const distance = (a: Colour, b: Colour): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2
