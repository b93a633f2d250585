import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tokenClasses } from '../lib/markdown/code/tokens.ts'

const css = readFileSync(new URL('./code.css', import.meta.url), 'utf8')
const backgrounds = ['--code-paper', '--code-mark', '--code-add', '--code-remove']

/** The custom properties of the rule with that selector. */
function palette(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map([...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}

const light = palette('\n:root')
const dark = palette(':root[data-theme="dark"]')
const darkBySystem = palette(':root:not([data-theme="light"])')

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette of code', (_name, colours) => {
  it('has a colour for every kind of token, and no other', () => {
    const tokens = [...colours.keys()].filter((key) => key.startsWith('--s-'))
    expect(tokens.sort()).toEqual(tokenClasses.map((name) => `--${name}`).sort())
  })

  it.each(
    [...tokenClasses.map((name) => `--${name}`), '--code-ink'].flatMap((text) => backgrounds.map((on) => [text, on])),
  )('shows %s on %s at 4.5:1 or more', (text, on) => {
    expect(contrast(colours.get(text ?? '') ?? '', colours.get(on ?? '') ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})

it('gives the dark scheme the same colours by choice and by system', () => {
  expect([...dark]).toEqual([...darkBySystem])
})

it('has a rule for every token class', () => {
  for (const name of tokenClasses) expect(css).toContain(`.${name} {\n  color: var(--${name});`)
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
