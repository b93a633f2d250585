import { expect, test } from 'vitest'
import { excerptOf, matchedWords } from './excerpt.ts'
import { searchMarks } from './search-marks.ts'

const { title, codeStart, codeEnd, hidden } = searchMarks
const text = (words: string) => words.replace('T|', `A title ${title}`).replace('|H', ` ${hidden} tagword, Ada`)

/** The excerpt as text, marked words in brackets, code in backticks. */
function shown(raw_content: string, ...found: string[]): string {
  const words = raw_content.split(raw_content.includes('\u200b') ? '\u200b' : ' ')
  const locations = words.flatMap((word, location) =>
    found.some((one) => word.includes(one)) ? [{ location, balanced_score: 1 }] : [],
  )
  return excerptOf({ raw_content, weighted_locations: locations })
    .map(({ text, marked, code }) => (marked ? `[${text}]` : code ? `\`${text}\`` : text))
    .join('')
}

test('a match only in tags, names or the title shows the beginning of the text', () => {
  expect(shown(text('T| One two. three|H'), 'tagword')).toBe('One two. three')
  expect(shown(text('T| One two. three|H'), 'title')).toBe('One two. three')
})

test('the passage with the most matches is shown, whatever the tags contain', () => {
  const filler = 'word '.repeat(60)
  const found = shown(text(`T| ${filler}needle and needle ${filler}|H tagword tagword`), 'needle', 'tagword')
  expect(found).toMatch(/^… .*\[needle\] and \[needle\].* …$/)
  expect(found).not.toContain('tagword')
  expect(found.split(' ').length).toBe(30)
})

test('code is separate from the prose around it', () => {
  expect(shown(text(`T| Run this: ${codeStart} const a = b() ${codeEnd} Then look.|H`), 'Then')).toBe(
    'Run this: `const a = b()` [Then] look.',
  )
  const long = 'x '.repeat(80)
  expect(shown(text(`T| ${codeStart} ${long}needle() ${long}${codeEnd} End.|H`), 'needle')).toMatch(
    /^… `(?:x )+`?.*\[needle\(\)\]/,
  )
})

test('entities are decoded, and words of scripts without spaces are joined again', () => {
  expect(shown('a &lt;b&gt; c', 'b')).toBe('a [<b>] c')
  expect(shown('灯台\u200bと\u200b橋', '橋')).toBe('灯台と[橋]')
})

test('every matched word is listed, including hidden ones', () => {
  expect(matchedWords({ raw_content: 'a b c', weighted_locations: [{ location: 2, balanced_score: 1 }] })).toEqual([
    'c',
  ])
})
