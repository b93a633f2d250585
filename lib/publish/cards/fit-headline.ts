/** The size in which a headline fills its place: as large as its words allow, cut only when even the smallest is too large. */

export type Headline = { text: string; size: number; lines: number }

/** Sizes in pixels, largest first. */
export const headlineSizes = [104, 92, 82, 72, 64, 57, 51, 46, 41] as const

export const lineHeight = 1.06

/**
 * @param text one line of text
 * @param place the place in pixels
 * @param measure the width of a text in parts of the em
 */
export function fitHeadline(
  text: string,
  place: { width: number; height: number },
  measure: (text: string) => number,
): Headline {
  const words = text.split(/\s+/).filter(Boolean)
  const linesAt = (size: number, some: readonly string[]) => {
    const widths = some.map((word) => measure(word) * size)
    const gap = measure(' ') * size
    let [lines, used] = [1, 0]
    for (const width of widths) {
      if (used > 0 && used + gap + width > place.width) [lines, used] = [lines + 1, width]
      else used += (used > 0 ? gap : 0) + width
      // A word wider than the place is broken by the layout.
      lines += Math.max(0, Math.ceil(used / place.width) - 1)
      if (used > place.width) used %= place.width
    }
    return lines
  }
  const fits = (size: number, some: readonly string[]) => linesAt(size, some) * size * lineHeight <= place.height
  const whole = (size: number) => words.every((word) => measure(word) * size <= place.width)
  const size =
    headlineSizes.find((each) => whole(each) && fits(each, words)) ?? headlineSizes.find((each) => fits(each, words))
  if (size) return { text: words.join(' '), size, lines: linesAt(size, words) }
  const smallest = headlineSizes.at(-1) ?? headlineSizes[0]
  const cut = shortened(words, (some) => fits(smallest, some))
  return { text: cut.join(' '), size: smallest, lines: linesAt(smallest, cut) }
}

function shortened(words: readonly string[], fits: (words: readonly string[]) => boolean): string[] {
  let [low, high] = [0, words.length]
  const upTo = (count: number) => words.slice(0, count).map((word, index) => (index === count - 1 ? `${word}…` : word))
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(upTo(middle))) low = middle
    else high = middle - 1
  }
  return low > 0 ? upTo(low) : [`${[...(words[0] ?? '')].slice(0, 60).join('')}…`]
}
