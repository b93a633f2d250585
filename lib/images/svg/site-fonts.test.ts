import { expect, test } from 'vitest'
import { cutLetters } from '../../fonts/make.ts'
import { cleanSvg } from './clean-svg.ts'
import { withSiteFonts } from './site-fonts.ts'

const drawing = (inner: string, attributes = '') =>
  cleanSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${attributes}>${inner}</svg>`)?.svg ?? ''

/** The families and letters that were cut. */
async function cuts(svg: string) {
  const asked: string[] = []
  const set = await withSiteFonts(svg, async ({ name, characters }, text) => {
    if (characters !== 'latin') return null
    asked.push(`${name}: ${text.replaceAll(' ', '')}`)
    return Buffer.from('font')
  })
  return { asked, set }
}

test('words without a family are set in the text face, which holds their letters only', async () => {
  const { asked, set } = await cuts(drawing('<text>R &amp; D</text>'))
  expect(asked).toEqual(['text: &DR'])
  expect(set).toMatch(/^<svg font-family="Site Text, serif"[^>]*><style>@font-face\{font-family:Site Text;[^}]*base64,/)
})

test('monospaced words are set in the mono face; the author’s families stay for letters that ours lacks', async () => {
  const { asked, set } = await cuts(
    drawing(
      '<text style="font-family: Georgia">a</text><style>.x{font-family:Arial}</style>',
      ' font-family="Menlo, monospace"',
    ),
  )
  expect(asked).toEqual(['text: a', 'mono: a'])
  expect(set).toContain('font-family="Site Mono, Menlo, monospace"')
  expect(set).toContain('font-family: Site Text, Georgia')
  expect(set).toContain('font-family: Site Text, Arial')
})

test('bold and italic words get their own letters', async () => {
  expect((await cuts(drawing('<text font-weight="700">a</text>'))).asked).toEqual(['text: a', 'text: a'])
  expect((await cuts(drawing('<text font-style="italic">a</text>'))).asked).toEqual(['text: a', 'text-italic: a'])
})

test('a drawing without words, or with fonts of its own, stays as it is', async () => {
  for (const inner of [
    '<rect width="1" height="1"/>',
    '<style>@font-face{font-family:k;src:url(data:font/woff2;base64,AAAA)}</style><text>a</text>',
  ]) {
    const svg = drawing(inner)
    expect(await withSiteFonts(svg, () => Promise.reject(new Error('nothing to cut')))).toBe(svg)
  }
})

test('real letters are a few kilobytes, and are cut alike every time', async () => {
  const svg = drawing('<text>Checkout: 340 ms, Łódź</text>')
  const [first, second] = [await withSiteFonts(svg, cutLetters), await withSiteFonts(svg, cutLetters)]
  expect(first).toBe(second)
  expect(first.match(/@font-face/g)).toHaveLength(2)
  expect(first.length).toBeLessThan(12_000)
}, 30_000)
