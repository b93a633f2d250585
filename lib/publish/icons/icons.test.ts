import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawPng } from '../../images/index.ts'
import { readTheme } from '../../theme.ts'
import { icoOf } from './ico.ts'
import { drawMark } from './mark.ts'

test('the mark is drawn in any size, square', async () => {
  const svg = drawMark(await readTheme())
  for (const size of [32, 180, 512]) {
    const png = await drawPng(svg, size)
    expect(await sharp(png).metadata()).toMatchObject({ width: size, height: size, format: 'png' })
    expect(png.length).toBeLessThan(6000)
  }
})

test('a favicon is a PNG behind a header that tells its size and length', async () => {
  const png = await drawPng(drawMark(await readTheme()), 32)
  const ico = icoOf(png, 32)
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32])
  expect(ico.readUInt32LE(14)).toBe(png.length)
  expect(ico.subarray(ico.readUInt32LE(18))).toEqual(png)
})
