import { describe, expect, test, vi } from 'vitest'
import { coverFile, drawCover, familyOf, lookOf, pageColours } from './cover.ts'
import { factSubjects } from './facts.ts'
import { frames, ratios } from './frame.ts'
import { hash } from './random.ts'
import { tintOf } from './tint.ts'
import { isWorthShowing } from './worth.ts'

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
const subjects = categories.flatMap((family) =>
  Array.from({ length: 80 }, (_, index) => ({ seed: `post-${index}`, family })),
)
const drawings = ratios.map((ratio) => subjects.map((subject) => drawCover(subject, ratio)))

describe('covers', () => {
  test('the same names give the same drawing on every machine', () => {
    expect(hash(drawCover({ seed: 'the-outbox', family: 'messaging' }, '3:2')).toString(16)).toMatchInlineSnapshot(
      `"64a203bb"`,
    )
  })

  test('a drawing does not depend on what was drawn before', async () => {
    const facts = { subject: 'links' as const, all: 6, marked: 1 }
    const alike = subjects
      .slice(0, 40)
      .flatMap((subject) => [subject, { ...subject, onTint: true }, { ...subject, facts }, { seed: subject.seed }])
    const before = alike.map((subject) => drawCover(subject, '3:2'))
    vi.resetModules()
    const fresh = await import('./cover.ts')
    expect(alike.toReversed().map((subject) => fresh.drawCover(subject, '3:2'))).toEqual(before.toReversed())
  })

  test('every name has a drawing that is worth showing in every frame', () => {
    const names = Array.from({ length: 1500 }, (_, index) => ({ seed: `entry ${index}`, family: `c${index % 97}` }))
    for (const subject of [...subjects, ...names])
      for (const ratio of ratios)
        expect(isWorthShowing(lookOf(subject, ratio)), `${subject.family}/${subject.seed}`).toBe(true)
  })

  test('a post keeps its ground in every frame', () => {
    const ground = (drawing: string) => /fill="([^"]+)"/.exec(drawing)?.[1]
    for (const index of subjects.keys())
      expect(new Set(drawings.map((all) => ground(all[index] ?? ''))).size, subjects[index]?.seed).toBe(1)
  })

  test('a cover is at most 5.5 kB, half of them less than 1.6 kB', () => {
    const sizes = drawings
      .flat()
      .map((drawing) => drawing.length)
      .sort((a, b) => a - b)
    expect(sizes.at(-1)).toBeLessThanOrEqual(5500)
    expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(1600)
  })

  test('a cover consists only of paths in the colours of the page', () => {
    const allowed = Object.values(pageColours)
    for (const drawing of drawings.flat()) {
      const paths = drawing.replace(/^<g transform="matrix\(-1 0 0 1 \d+ 0\)">(.*)<\/g>$/, '$1')
      expect(paths.replace(/<path (?:[a-z-]+="[^"<>]*" ?)+\/>/g, '')).toBe('')
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
    expect(new Set(first.map((category) => familyOf(category))).size).toBe(6)
  })

  test('an unknown tint counts as none', () => {
    expect(tintOf('data', 'url(evil)')).toBe(tintOf('data'))
    expect(tintOf('data', 'teal')).toBe('teal')
  })

  test('on a band in its tint a drawing has no ground of its own', () => {
    const { width, height } = frames['3:2']
    const ground = `d="M0 0h${width}v${height}`
    expect(drawCover({ seed: 'data', family: 'data' }, '3:2')).toContain(ground)
    expect(drawCover({ seed: 'data', family: 'data', onTint: true }, '3:2')).not.toContain(ground)
  })

  test('a cover as a file has literal colours', () => {
    const literal = Object.fromEntries(
      Object.keys(pageColours).map((paint) => [paint, '#000000']),
    ) as typeof pageColours
    expect(coverFile({ seed: 'one', family: 'data' }, '3:2', literal)).not.toContain('var(')
  })
})

describe('covers that show facts', () => {
  const counted = Object.entries(factSubjects).flatMap(([subject, { least, most }]) =>
    [least, Math.round((least + most) / 3), most].flatMap((all) =>
      [0, 1, Math.min(3, all)].map((marked) => ({ subject: subject as keyof typeof factSubjects, all, marked })),
    ),
  )

  test.each(counted)('$all $subject, $marked of them marked, fit every frame', (facts) => {
    for (const ratio of ratios)
      for (const seed of ['a', 'b', 'c', 'd']) {
        const drawing = drawCover({ seed, family: 'data', facts }, ratio)
        expect(drawing).not.toMatch(/NaN|Infinity|undefined|\de-/)
        expect(drawing.length).toBeLessThanOrEqual(6500)
        const { drawn, detail } = lookOf({ seed, family: 'data', facts }, ratio)
        expect(drawn).toBeGreaterThan(0.12)
        expect(detail).toBeGreaterThan(0.06)
      }
  })

  test('another number is another drawing', () => {
    const chain = (all: number, marked: number) =>
      drawCover({ seed: 'a', facts: { subject: 'links', all, marked } }, '3:2')
    expect(new Set([chain(6, 1), chain(6, 2), chain(5, 1), chain(6, 0)]).size).toBe(4)
  })

  test('a thousand messages are a thousand dots', () => {
    for (const ratio of ratios) {
      const drawing = drawCover({ seed: 'a', facts: { subject: 'messages', all: 1000, marked: 1 } }, ratio)
      const dots = [...drawing.matchAll(/stroke-dasharray="\.1 ([\d.]+)" d="([^"]+)"/g)].flatMap(
        ([, pitch, rows = '']) =>
          [...rows.matchAll(/h([\d.]+)/g)].map(([, length]) => Math.floor(Number(length) / (Number(pitch) + 0.1)) + 1),
      )
      expect(
        dots.reduce((sum, count) => sum + count, 0),
        ratio,
      ).toBe(1000)
    }
  })
})
