import { beforeAll, expect, test } from 'vitest'
import { cutFont } from './make.ts'
import { readFont } from './read-font.ts'
import { fontRecipes } from './recipes.ts'
import { type Typeface, typeface } from './typeface.ts'

let files: Buffer[]
let face: Typeface
beforeAll(async () => {
  const recipes = fontRecipes.filter(({ name }) => name === 'text' || name === 'text-ext')
  files = await Promise.all(recipes.map((recipe) => cutFont({ ...recipe, axes: { wght: 450, opsz: 15 } }, 'truetype')))
  face = typeface(files)
}, 60_000)

/** Left, top, right and bottom of a path. */
function bounds(path: string) {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  const [x, y] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)]
  return { left: Math.min(...x), right: Math.max(...x), top: Math.min(...y), bottom: Math.max(...y) }
}

test('a line is drawn at its position: on its baseline, from its left edge, as wide as measured', () => {
  const { left, right, top, bottom } = bounds(face.outline({ text: 'Hxn', size: 100, x: 50, y: 200 }))
  expect(bottom).toBeCloseTo(200, -0.5)
  expect(top).toBeGreaterThan(120)
  expect(top).toBeLessThan(140)
  expect(left).toBeGreaterThanOrEqual(50)
  expect(right).toBeLessThanOrEqual(50 + 100 * face.measure('Hxn'))
})

test('letters are kerned: a pair takes less room than its letters alone', () => {
  expect(face.measure('AV')).toBeLessThan(face.measure('A') + face.measure('V') - 0.02)
})

test('a letter that only the second file has is drawn from there', () => {
  const letter = [...'ŁłŐő'].find((one) => !readFont(files[0] ?? Buffer.alloc(0)).has(one.codePointAt(0) ?? 0)) ?? ''
  expect(letter).not.toBe('')
  expect(face.measure(`a${letter}b`)).toBeGreaterThan(face.measure('ab') + 0.2)
  expect(face.outline({ text: letter, size: 10, x: 0, y: 0 })).not.toBe('')
})

test('tracking is added between letters, not after the last', () => {
  expect(typeface(files, 0.1).measure('abc')).toBeCloseTo(face.measure('abc') + 0.2)
  expect(face.measure('')).toBe(0)
})
