import { describe, expect, test } from 'vitest'
import { coverFile, drawCover, families, pageColours } from './cover.ts'
import { drawMonogram, initials } from './monogram.ts'
import { hash } from './random.ts'
import { tintOf } from './tint.ts'

const categories = [
  'architecture',
  'messaging',
  'operations',
  'data',
  'serverless',
  'marketing',
  'c-plus-plus',
  '数据',
  'صيانة',
]
const drawings = categories.flatMap((category) =>
  Array.from({ length: 80 }, (_, index) => drawCover({ seed: `post-${index}`, family: category }, '3:2')),
)

describe('covers', () => {
  test('the same names give the same drawing on every machine', () => {
    expect(hash(drawCover({ seed: 'the-outbox', family: 'messaging' }, '3:2')).toString(16)).toMatchInlineSnapshot(
      `"6bbe87cc"`,
    )
  })

  test('no two posts share a cover', () => {
    expect(new Set(drawings).size).toBe(drawings.length)
  })

  test('a cover is at most 4 kB, half of them less than 1.2 kB', () => {
    const sizes = drawings.map((drawing) => drawing.length).sort((a, b) => a - b)
    expect(sizes.at(-1)).toBeLessThanOrEqual(4000)
    expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(1200)
  })

  test('a cover consists only of paths in the four colours of the page', () => {
    const allowed = Object.values(pageColours)
    for (const drawing of drawings) {
      expect(drawing.replace(/<path (?:[a-z-]+="[^"<>]*" ?)+\/>/g, '')).toBe('')
      expect(drawing).not.toMatch(/NaN|Infinity|undefined|\de-/)
      for (const [, colour = ''] of drawing.matchAll(/(?:fill|stroke)="([^"]+)"/g))
        expect(['none', ...allowed]).toContain(colour)
    }
  })

  test('a post without a category has its own cover', () => {
    expect(drawCover({ seed: 'one' }, '3:2')).not.toBe(drawCover({ seed: 'two' }, '3:2'))
  })

  test('the categories of this publication draw from different families and have different tints', () => {
    const first = categories.slice(0, 6)
    expect(new Set(first.map((category) => tintOf(category))).size).toBe(6)
    expect(families.length).toBeGreaterThanOrEqual(7)
  })

  test('a cover as a file has literal colours', () => {
    const file = coverFile({ seed: 'one', family: 'data' }, '3:2', {
      ink: '#000000',
      paper: '#ffffff',
      accent: '#ff0000',
      tint: '#cccccc',
    })
    expect(file).not.toContain('var(')
  })
})

describe('monograms', () => {
  test('initials come from the first and the last word', () => {
    expect([
      initials('Tomáš Novák'),
      initials('Mei-Lin Tan'),
      initials('Plato'),
      initials('李 小龙'),
      initials('<b> & 7'),
    ]).toEqual(['TN', 'MT', 'P', '李小', ''])
  })

  test('two people with the same initials are distinguished by their ids', () => {
    const seen = new Set(['ada', 'alan', 'amy', 'art'].map((id) => drawMonogram(id, 'Ann Other')))
    expect(seen.size).toBeGreaterThan(1)
  })

  test('an unknown tint counts as none', () => {
    expect(tintOf('data', 'url(evil)')).toBe(tintOf('data'))
    expect(tintOf('data', 'teal')).toBe('teal')
  })
})
