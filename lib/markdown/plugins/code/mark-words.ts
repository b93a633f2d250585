/** Highlights words in lines of code, across token boundaries and in code without tokens. */
import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/**
 * Marks every occurrence in place; words do not match across lines.
 * @returns the words that were found
 */
export function markWords(lines: ElementContent[], words: readonly string[]): Set<string> {
  const found = new Set<string>()
  if (words.length === 0) return found
  for (const line of lines) {
    if (line.type !== 'element') continue
    const ranges = rangesOf(textOf(line), words, found)
    if (ranges.length > 0) mark(line, ranges, 0)
  }
  return found
}

type Range = [from: number, to: number]

/** The ranges of all matches in order, with overlapping ones merged. */
function rangesOf(text: string, words: readonly string[], found: Set<string>): Range[] {
  const all: Range[] = []
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      all.push([at, at + word.length])
      found.add(word)
    }
  }
  const merged: Range[] = []
  for (const range of all.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1])
    else merged.push(range)
  }
  return merged
}

/** @returns the offset of the text after the node */
function mark(node: Element, ranges: Range[], start: number): number {
  let offset = start
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') offset = mark(child, ranges, offset)
    if (child.type !== 'text') return [child]
    const pieces = cut(child.value, ranges, offset)
    offset += child.value.length
    return pieces
  })
  return offset
}

/** Cuts a text at the ranges and removes those that end inside it from the list. */
function cut(value: string, ranges: Range[], offset: number): ElementContent[] {
  const pieces: ElementContent[] = []
  let at = 0
  const take = (to: number, isMarked: boolean): void => {
    if (to <= at) return
    const text: ElementContent = { type: 'text', value: value.slice(at, to) }
    pieces.push(
      isMarked
        ? { type: 'element', tagName: 'span', properties: { className: ['highlighted-word'] }, children: [text] }
        : text,
    )
    at = to
  }
  for (let range = ranges[0]; range && range[0] - offset < value.length; range = ranges[0]) {
    take(range[0] - offset, false)
    take(Math.min(value.length, range[1] - offset), true)
    if (range[1] - offset > value.length) break
    ranges.shift()
  }
  take(value.length, false)
  return pieces
}
