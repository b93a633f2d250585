import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { plain } from '../testing/fixture.ts'
import { placeholderOf, placeholderRules } from './placeholder.ts'

/** The values that the style sheet gives a placeholder. */
function drawn(placeholder: string): Record<string, number> {
  const rules = [...placeholderRules().matchAll(/\[data-tone\*="(\w)"\] \{\n\s+(--[\w-]+): ([-\d.]+)/g)]
  return Object.fromEntries(
    rules.filter(([, letter = '']) => placeholder.includes(letter)).map(([, , name, value]) => [name, Number(value)]),
  )
}

describe('placeholderOf', () => {
  it('has one value for each of eleven places', async () => {
    const placeholder = await placeholderOf(plain(90, 60, '#c8401f'))
    expect(placeholder).toMatch(/^[a-zA-Z\d]{11}$/)
    expect(Object.keys(drawn(placeholder))).toHaveLength(11)
  })

  it('is the nearest colour it can say: vermilion is Oklab 0.56 0.15 0.11', async () => {
    expect(drawn(await placeholderOf(plain(90, 60, '#c8401f')))).toMatchObject({
      '--tl': 0.6,
      '--ua': 0.11,
      '--lb': 0.11,
    })
  })

  it('shows where the picture is light', async () => {
    const white = await plain(45, 60, '#fff').png().toBuffer()
    const half = await plain(90, 60, '#000')
      .composite([{ input: white, left: 0, top: 0 }])
      .png()
      .toBuffer()
    const { '--t1': left = 0, '--t3': right = 0 } = drawn(await placeholderOf(sharp(half)))
    expect(left).toBeGreaterThan(right)
  })
})

it('app/placeholders.css holds exactly the rules of the letters', () => {
  expect(readFileSync('app/placeholders.css', 'utf8')).toContain(placeholderRules())
})
