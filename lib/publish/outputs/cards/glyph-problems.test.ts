import { expect, test } from 'vitest'
import { formatProblem } from '../../../core/problems/problem.ts'
import { glyphProblems } from './glyph-problems.ts'

const cards = (count: number, letters: string) =>
  Array.from({ length: count }, (_, index) => ({
    source: `content/posts/${index}.md`,
    headline: `Post ${index}`,
    missing: [...letters],
  }))

test('a few titles with letters that the fonts lack are named one by one', () => {
  expect(glyphProblems(cards(3, 'мост'))).toHaveLength(3)
})

test('a site in a script that the fonts lack is told once, with a font for it', () => {
  const said = (letters: string) => glyphProblems(cards(9, letters)).map(formatProblem)
  expect(said('灯台の光')).toEqual([
    'content/site.yml:1:1  warning  card-glyph  9 social images lack letters that the site’s fonts do not have (灯 台 の 光), such as that of “Post 0” — put a font that has them into fonts/ and name it in card_fonts: [fonts/NotoSansJP-Bold.ttf]',
  ])
  expect(said('الفنار')).toEqual([expect.stringContaining('fonts/NotoKufiArabic-Bold.ttf')])
  expect(said('мост')).toEqual([expect.stringContaining('fonts/NotoSans-Bold.ttf')])
})
