import { expect, it } from 'vitest'
import { plain } from '../testing/fixture.ts'
import { lumaOf, structuralSimilarity } from './structural-similarity.ts'

const grey = await lumaOf(await plain(40, 40, '#777').png().toBuffer())
const noise = { ...grey, data: Buffer.from(grey.data.map((value, i) => value + ((i * 7919) % 41) - 20)) }

it('equal pictures are 1', () => expect(structuralSimilarity(noise, noise)).toBe(1))
it('noise is not like its ground', () => expect(structuralSimilarity(grey, noise)).toBeLessThan(0.3))
it('pictures of different sizes are refused', async () => {
  const other = await lumaOf(await plain(41, 40).png().toBuffer())
  expect(() => structuralSimilarity(grey, other)).toThrow('differ in size')
})
it('a picture smaller than a window is compared as a whole', async () => {
  const tiny = await lumaOf(await plain(3, 2).png().toBuffer())
  expect(structuralSimilarity(tiny, tiny)).toBe(1)
})
