import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fewColours } from './few-colours.ts'
import { indexedPng } from './indexed-png.ts'
import { drawFlat, drawSheet } from './png.ts'

const pixelsOf = (colours: readonly (readonly number[])[]) => Uint8Array.from(colours.flatMap((one) => [...one, 255]))

test('sixteen colours stay as they are', () => {
  const colours = Array.from({ length: 16 }, (_, index) => [index * 16, 255 - index, index])
  const few = fewColours(pixelsOf([...colours, ...colours.toReversed()]))
  const shown = [...(few?.indexes ?? [])].map((index) => few?.palette[index])
  expect(shown).toEqual([...colours, ...colours.toReversed()])
})

test('of more colours, those of areas stay as they are, and each other pixel gets the nearest', () => {
  const [paper, ink] = [Array(9000).fill([250, 240, 230]), Array(4000).fill([20, 10, 0])]
  const steps = Array.from({ length: 200 }, (_, index) => [20 + index, 10 + index, index])
  const few = fewColours(pixelsOf([...paper, ...steps, ...ink]))
  expect(few?.palette).toHaveLength(16)
  const shown = [...(few?.indexes ?? [])].map((index) => few?.palette[index] ?? [])
  expect([shown[0], shown.at(-1)]).toEqual([paper[0], ink[0]])
  const errors = steps.map(([red = 0], index) => Math.abs(red - (shown[9000 + index]?.[0] ?? 999)))
  expect(Math.max(...errors)).toBeLessThanOrEqual(16)
})

test('a picture of more colours than any drawing has is none', () => {
  const many = Array.from({ length: 70_000 }, (_, index) => [index >> 16, (index >> 8) & 255, index & 255])
  expect(fewColours(pixelsOf(many))).toBeNull()
})

test.each<[string, (x: number, y: number) => number]>([
  ['upright stripes', (x) => x % 5],
  ['level stripes', (_, y) => y % 3],
  ['noise', (x, y) => ((Math.imul(x * 31 + y, 2_654_435_761) >>> 16) & 15) % 16],
  ['one colour', () => 0],
])('a picture of %s is read back as it was written', async (_, indexAt) => {
  const [width, height] = [64, 21]
  const palette = Array.from({ length: 16 }, (_, index) => [index * 3, 200 - index, index * 16] as const)
  const indexes = Uint8Array.from({ length: width * height }, (_, at) => indexAt(at % width, Math.floor(at / width)))
  const read = sharp(indexedPng({ palette, indexes }, width))
  expect(await read.metadata()).toMatchObject({ width, height, format: 'png' })
  const pixels = await read.removeAlpha().raw().toBuffer()
  expect([...pixels]).toEqual([...indexes].flatMap((index) => [...(palette[index] ?? [])]))
})

test('a drawing in few colours looks like the one in all of them, and is lighter', async () => {
  const circles = Array.from(
    { length: 9 },
    (_, at) => `<circle cx="${at * 40}" cy="${at * 17}" r="${20 + at}" fill="${['#1c1a17', '#b5331a'][at % 2]}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="#f6f1e6"/>${circles.join('')}</svg>`
  const [flat, sheet] = await Promise.all([drawFlat(svg), drawSheet(svg)])
  const [a, b] = await Promise.all([flat, sheet].map((png) => sharp(png).removeAlpha().raw().toBuffer()))
  const squares = [...(a ?? [])].map((value, at) => (value - (b?.[at] ?? 0)) ** 2)
  // 45 decibels: no eye sees the difference.
  expect(squares.reduce((sum, one) => sum + one, 0) / squares.length).toBeLessThan(2)
  expect(flat.length).toBeLessThan(sheet.length / 2)
})
