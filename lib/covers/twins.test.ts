/** Compares drawings as a reader sees them from afar, as a few pixels. */
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readTheme } from '../core/look/theme.ts'
import { coverBox, drawCover, families, familyOf, type Subject } from './cover.ts'
import { frames, type Ratio, ratios } from './frame.ts'
import { designs, drawMonogram } from './monogram.ts'
import { tintOf } from './tint.ts'

/** A category of every family. */
const oneOfEach = families.map((family) => {
  const name = Array.from({ length: 400 }, (_, index) => `c${index}`).find((name) => familyOf(name) === family)
  if (!name) throw new Error('A family has no category')
  return name
})

describe('no twins', () => {
  test.each(ratios)(
    'of fifty-six posts of one category no two look alike, whichever the family, at %s',
    async (ratio) => {
      for (const family of oneOfEach) {
        const seen = await rasters(
          Array.from({ length: 56 }, (_, index) => ({ seed: `post-${index}`, family })),
          ratio,
        )
        const pairs = seen.flatMap((one, index) => seen.slice(index + 1).map((other) => difference(one, other)))
        expect(Math.min(...pairs), family).toBeGreaterThan(0.04)
        for (const raster of seen) expect(drawnPart(raster), family).toBeGreaterThan(0.2)
      }
    },
  )

  test('compositions are unlike each other when seen small', async () => {
    const seen = await monogramRasters(Array.from({ length: designs }, (_, design) => design))
    const pairs = seen.flatMap((one, index) => seen.slice(index + 1).map((other) => difference(one, other)))
    expect(Math.min(...pairs)).toBeGreaterThan(0.04)
  })
})

const width = 24

/** A drawing in the light scheme: its pixels, three values each, and the colour of its ground. */
type Raster = { pixels: Buffer; ground: string }

/** Draws covers. */
function rasters(subjects: readonly Subject[], ratio: Ratio): Promise<Raster[]> {
  const theme = readTheme()
  const drawings = subjects.map((subject) => drawCover(subject, ratio, theme.colours('light', tintOf(subject.family))))
  return seenSmall(drawings, coverBox(ratio), frames[ratio].height / frames[ratio].width)
}

/** Draws the sheets of monograms, all in one tint. */
function monogramRasters(designs: readonly number[]): Promise<Raster[]> {
  const colours = readTheme().colours('light', 'sand')
  return seenSmall(
    designs.map((design) => drawMonogram(design, colours)),
    '0 0 120 120',
    1,
  )
}

/** All in one picture, which takes a tenth of the time. */
async function seenSmall(drawings: readonly string[], box: string, slope: number): Promise<Raster[]> {
  const height = Math.round(width * slope)
  const placed = drawings.map(
    (drawing, index) =>
      `<svg y="${index * height}" width="${width}" height="${height}" viewBox="${box}" preserveAspectRatio="none">${drawing}</svg>`,
  )
  const all = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height * drawings.length}">${placed.join('')}</svg>`
  const pixels = await sharp(Buffer.from(all)).removeAlpha().raw().toBuffer()
  const size = width * height * 3
  return drawings.map((drawing, index) => ({
    pixels: pixels.subarray(index * size, (index + 1) * size),
    ground: /fill="(#[^"]+)"/.exec(drawing)?.[1] ?? '',
  }))
}

/** How unlike two drawings are: the mean difference of their pixels, from 0 to 1. */
function difference({ pixels: one }: Raster, { pixels: other }: Raster): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += Math.abs((one[index] ?? 0) - (other[index] ?? 0))
  return sum / one.length / 255
}

/** The part of a drawing that differs from the colour of its ground. */
function drawnPart({ pixels, ground }: Raster): number {
  const paper = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16))
  let drawn = 0
  for (let index = 0; index < pixels.length; index += 3) {
    const away = paper.reduce((sum, value, channel) => sum + Math.abs((pixels[index + channel] ?? 0) - value), 0)
    if (away > 60) drawn += 3
  }
  return drawn / pixels.length
}
