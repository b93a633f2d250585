/** Divides an indexed text at its headings and footnotes, and where a text of another place begins. */
import { searchMarks } from './search-marks.ts'

/** An element with an id, as Pagefind records it. */
export type Anchor = {
  /** `h2` */
  element: string
  id: string
  text: string
  /** Index of its first word. */
  location: number
}

/** A run of words: `from` to `to`, without `to`. */
export type Section = {
  from: number
  /** Its first word after the heading. */
  text: number
  to: number
  anchor?: Anchor
}

/**
 * The sections that an excerpt may show, in order.
 * @param words the whole text, from the title to the hidden words
 */
export function sectionsOf(words: readonly string[], anchors: readonly Anchor[]): Section[] {
  const from = words.indexOf(searchMarks.title) + 1
  const hidden = words.indexOf(searchMarks.hidden)
  const end = hidden < 0 ? words.length : hidden
  const marks = words.flatMap((word, at) => (word === searchMarks.part ? [at] : []))
  const starts = [
    { from, text: from },
    ...marks.map((at) => ({ from: at + 1, text: at + 1 })),
    ...anchors
      .filter((anchor) => isHeading(anchor) || isFootnote(anchor))
      .map((anchor) => ({
        from: anchor.location,
        text: isHeading(anchor) ? afterHeading(words, anchor) : anchor.location,
        anchor,
      })),
  ]
    .filter((start) => start.from >= from && start.from < end)
    .sort((a, b) => a.from - b.from)
  return starts.flatMap((start, index) => {
    const next = starts[index + 1]?.from ?? end
    // The mark itself belongs to neither part.
    const to = words[next - 1] === searchMarks.part ? next - 1 : next
    return to > start.from ? { ...start, to } : []
  })
}

const isHeading = ({ element, text }: Anchor) => /^h[2-6]$/i.test(element) && /\S/.test(text)
export const isFootnote = ({ element, id }: Anchor): boolean => element.toLowerCase() === 'li' && /^fn-/.test(id)

/** The index of the first word after a heading. Pagefind ends headings with a full stop. */
function afterHeading(words: readonly string[], { text, location }: Anchor): number {
  let missing = text.replace(/\s/g, '').length
  let at = location
  while (missing > 0 && at < words.length) missing -= (words[at++] ?? '').replace(/\s/g, '').length
  return at
}
