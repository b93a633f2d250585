import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { searchMarks } from './search-marks.ts'
import type { Anchor } from './sections.ts'

const { title, codeStart, codeEnd, hidden, part } = searchMarks
const text = (words: string) =>
  words.replace('T|', `A title ${title}`).replace('|H', ` ${hidden} tagword, Ada`).replaceAll('|', part)

type Options = { found: string[]; anchors?: Anchor[]; typed?: number }

function excerpt(raw_content: string, { found, anchors = [], typed = 1 }: Options) {
  const words = raw_content.split(raw_content.includes('\u200b') ? '\u200b' : ' ')
  const locations = words.flatMap((word, location) =>
    found.some((one) => word.includes(one)) ? [{ location, balanced_score: 1 }] : [],
  )
  return excerptOf({ raw_content, weighted_locations: locations, anchors }, typed)
}

/** The excerpt as text, marked words in brackets. */
const shown = (raw_content: string, ...found: string[]) =>
  excerpt(raw_content, { found })
    .pieces.map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

/** A heading as Pagefind records it. */
function heading(text: string, name: string): Anchor {
  const location = text.split(' ').findIndex((_, at, words) => words.slice(at).join(' ').startsWith(`${name}.`))
  return { element: 'h2', id: name.toLowerCase().replaceAll(' ', '-'), text: name, location }
}

test('a match only in tags, names or the title shows the line under the headline, else the beginning of the text', () => {
  expect(shown(text('T| One two. three|H'), 'tagword')).toBe('One two. three')
  expect(shown(text('T| One two. three|H'), 'title')).toBe('One two. three')
  expect(shown(text('T| The deck. | One two. three|H'), 'tagword')).toBe('The deck.')
})

test('a match in the deck or in a note shows it alone', () => {
  const content = text('T| The deck. | One two. | A note.|H')
  expect(shown(content, 'deck')).toBe('The [deck.]')
  expect(shown(content, 'two')).toBe('One [two.]')
  expect(shown(content, 'note')).toBe('A [note.]')
})

test('the passage with the most matches is shown, whatever the tags contain', () => {
  const filler = 'word '.repeat(60)
  const found = shown(text(`T| ${filler}needle and needle ${filler}|H tagword tagword`), 'needle', 'tagword')
  expect(found).toMatch(/^… .*\[needle\] and \[needle\].* …$/)
  expect(found).not.toContain('tagword')
  expect(found.split(' ').length).toBe(30)
})

test('a passage with two words of the query is better than one that repeats the same', () => {
  const filler = 'word '.repeat(60)
  const content = text(`T| needle Needle, needles ${filler}a needle in the hay ${filler}|H`)
  expect(shown(content, 'needle', 'Needle', 'hay')).toContain('a [needle] in the [hay]')
})

test('a passage begins with a sentence if the matches allow it', () => {
  const filler = 'word '.repeat(60)
  expect(shown(text(`T| ${filler}end. Here is the needle ${filler}|H`), 'needle')).toMatch(/^… Here is the \[needle\]/)
})

test('only prose is shown: a match in code shows the prose of its section', () => {
  const content = text(`T| Run this: ${codeStart} const a = b() ${codeEnd} Then look.|H`)
  expect(shown(content, 'Then')).toBe('Run this: … [Then] look.')
  expect(shown(content, 'b()')).toBe('Run this: … Then look.')
  const parts = text(`T| Start. First part. One two. Second part. Three. ${codeStart} needle() ${codeEnd} Four.|H`)
  const anchors = [heading(parts, 'First part'), heading(parts, 'Second part')]
  const { pieces, anchor } = excerpt(parts, { found: ['needle'], anchors })
  expect([pieces.map((piece) => piece.text).join(''), anchor?.id]).toEqual(['Three. … Four.', anchors[1]?.id])
})

test('a match inside a section names its heading, and the passage stays within the section', () => {
  const content = text('T| Before. First part. One two. Second part. Three four.|H')
  const anchors = [heading(content, 'First part'), heading(content, 'Second part')]
  const of = (...found: string[]) => {
    const { pieces, anchor } = excerpt(content, { found, anchors })
    return [pieces.map(({ text }) => text).join(''), anchor?.id]
  }
  expect(of('two')).toEqual(['One two.', 'first-part'])
  expect(of('Three')).toEqual(['Three four.', 'second-part'])
  // The word is in the heading alone.
  expect(of('Second')).toEqual(['Three four.', 'second-part'])
  expect(of('Before')).toEqual(['Before.', undefined])
})

test('a match in a footnote leads to the footnote', () => {
  const content = text('T| Before. First part. One two. | A note below.|H')
  const location = content.split(' ').indexOf('A', 2)
  const footnote = { element: 'li', id: 'fn-1', text: 'A note below.', location }
  const anchors = [heading(content, 'First part'), footnote]
  expect(excerpt(content, { found: ['below'], anchors }).anchor).toBe(footnote)
})

test('a title that matches as many words as were typed leads to the top of the page', () => {
  const content = text('T| Before. First part. A title again.|H')
  const anchors = [heading(content, 'First part')]
  expect(excerpt(content, { found: ['title'], anchors }).anchor).toBeUndefined()
  expect(excerpt(content, { found: ['title', 'again'], anchors, typed: 2 }).anchor?.id).toBe('first-part')
})

test('entities are decoded, and words of scripts without spaces are joined again', () => {
  expect(shown('a &lt;b&gt; c', 'b')).toBe('a [<b>] c')
  expect(shown('灯台\u200bと\u200b橋', '橋')).toBe('灯台と[橋]')
})
