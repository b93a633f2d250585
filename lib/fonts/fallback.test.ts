import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fontverter from 'fontverter'
import { beforeAll, describe, expect, test } from 'vitest'
import { charactersOf, unicodeRanges } from './characters.ts'
import { overrideFor, readMetrics } from './fallback.ts'
import { makeFonts } from './make.ts'
import { fontRecipes, preloadedFonts } from './recipes.ts'

const folder = fileURLToPath(new URL('../../app/fonts', import.meta.url))
const theme = readFileSync(new URL('../../app/font-faces.css', import.meta.url), 'utf8')
const file = (name: string) => readFileSync(`${folder}/${name}.woff2`)

beforeAll(async () => {
  await makeFonts(folder)
}, 60_000)

describe('fonts', () => {
  test('the two preloaded files are at most 22 kB, and everything a first view may need is at most 170 kB', () => {
    const weight = (names: readonly string[]) => names.reduce((sum, name) => sum + file(name).length, 0)
    expect(weight(preloadedFonts)).toBeLessThanOrEqual(22_000)
    expect(weight([...preloadedFonts, 'text-more', 'text-bold', 'text-italic', 'mono'])).toBeLessThanOrEqual(170_000)
  })

  // Each of five requests gets four packets of 1,460 bytes per round trip; 640 of these bytes are response headers.
  test.each(preloadedFonts)('%s arrives in two round trips beside four other requests', (name) => {
    expect(file(name).length).toBeLessThanOrEqual(8 * 1460 - 640)
  })

  test.each([
    ['latin-first', 'latin-more', 'latin'],
    ['ext-first', 'ext-more', 'latin-ext'],
  ] as const)('%s and %s together are %s, without overlap', (...ranges) => {
    const [first, more, whole] = ranges.map((range) => Array.from(charactersOf(unicodeRanges[range])))
    expect([...(first ?? []), ...(more ?? [])].sort()).toEqual(whole?.sort())
  })

  test('a second run makes nothing', async () => {
    expect(await makeFonts(folder)).toEqual([])
  })

  test('a missing file is made again', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'fonts-'))
    cpSync(folder, copy, { recursive: true })
    rmSync(join(copy, 'mono.woff2'))
    expect(await makeFonts(copy)).toEqual(['mono'])
    expect(readFileSync(join(copy, 'mono.woff2'))).toEqual(file('mono'))
    rmSync(copy, { recursive: true })
  })

  test('font-faces.css names every file, with its range', () => {
    const faces = [...theme.matchAll(/url\("\.\/fonts\/([\w-]+)\.woff2"\)[^}]*unicode-range:\s*([^;]+);/g)]
    const named = faces.map(([, name, range]) => [name, range?.replace(/\s+/g, ' ')])
    const expected = fontRecipes.map(({ name, characters }) => [name, unicodeRanges[characters]])
    expect(named.slice(0, expected.length)).toEqual(expected)
    // The text fonts once more, for their own figures.
    expect(named.slice(expected.length)).toEqual([
      ['text', unicodeRanges.figures],
      ['text-bold', unicodeRanges.figures],
    ])
  })

  // Ratios measured in Chromium over 3,000 letters of our own articles: display against Arial Bold, text at 21 px against Times New Roman.
  test.each([
    ['display', 'Display fallback', 0.798],
    ['text', 'Text fallback', 1.07],
  ])('the fallback of %s has its metrics', async (name, family, ratio) => {
    const { sizeAdjust, ascent, descent, lineGap } = overrideFor(
      readMetrics(await fontverter.convert(file(name), 'sfnt')),
      ratio,
    )
    const face = theme.slice(theme.indexOf(`font-family: "${family}"`)).split('}')[0]
    expect(face).toContain(`size-adjust: ${sizeAdjust}%`)
    expect(face).toContain(`ascent-override: ${ascent}%`)
    expect(face).toContain(`descent-override: ${descent}%`)
    expect(face).toContain(`line-gap-override: ${lineGap}%`)
  })
})
