import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tokenClasses } from '../../lib/markdown/index.ts'

const css = readFileSync(new URL('./code-colours.css', import.meta.url), 'utf8')
/** Token class → the property with its colour. */
const properties = new Map(
  [...css.matchAll(/^\.([\w-]+) \{\n {2}color: var\((--s-[\w-]+)\);/gm)].map(([, name = '', own = '']) => [name, own]),
)
const backgrounds = ['--code-paper', '--code-mark', '--code-add', '--code-remove']

const declared = [...css.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)]
const light = new Map(declared.map(([, name = '', colour = '']) => [name, colour]))
const dark = new Map(declared.map(([, name = '', , colour = '']) => [name, colour]))

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette of code', (_name, colours) => {
  it('has a colour for every kind of token, and no unused one', () => {
    const tokens = [...colours.keys()].filter((key) => key.startsWith('--s-'))
    expect(tokens.sort()).toEqual([...properties.values()].sort())
  })

  it.each([...properties.values(), '--code-ink'].flatMap((text) => backgrounds.map((on) => [text, on])))(
    'shows %s on %s at 4.5:1 or more',
    (text, on) => {
      expect(contrast(colours.get(text ?? '') ?? '', colours.get(on ?? '') ?? '')).toBeGreaterThanOrEqual(4.5)
    },
  )
})

it('has a rule for every token class', () => {
  expect([...properties.keys()].sort()).toEqual([...tokenClasses].sort())
})

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
