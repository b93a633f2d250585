import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cutFont } from './make.ts'
import { readFont, tablesOf } from './read-font.ts'
import { fontRecipes } from './recipes.ts'
import { rulePlaces } from './thin-rules.ts'

const recipe = (name: string) => fontRecipes.find((one) => one.name === name)
const cut = async (name: string) => {
  const found = recipe(name)
  if (!found) throw new Error(`there is no font called ${name}`)
  return cutFont(found, 'truetype')
}

test('the math font keeps the table that tells browsers how brackets, roots and sums grow', async () => {
  const font = await cut('math')
  expect(tablesOf(font)('MATH')).toBeGreaterThan(0)
  const { has } = readFont(font)
  for (const character of ' 0aA\u{1d465}\u{1d6fd}√∑∏∫(){}[]⌊⌉⟨‖≤≈→⏞…ˆ˜')
    expect([character, has(character.codePointAt(0) ?? 0)]).toEqual([character, true])
}, 30_000)

test('fraction bars and the bars of roots are a pixel thick in text', async () => {
  const font = await cut('math')
  const em = font.readUInt16BE(tablesOf(font)('head') + 18)
  for (const place of rulePlaces(font)) {
    const thickness = font.readInt16BE(place) / em
    expect(thickness * 21).toBeLessThan(1)
    expect(thickness * 19).toBeGreaterThan(0.85)
  }
}, 30_000)

test('bold and double-struck letters are in the second file of formulas', async () => {
  const { has } = readFont(await cut('math-bold'))
  for (const character of '\u{1d400}\u{1d552}ℝℒ\u{1d7ce}')
    expect([character, has(character.codePointAt(0) ?? 0)]).toEqual([character, true])
}, 30_000)

test('only formulas name the family', () => {
  const theme = readFileSync(new URL('../../app/theme.css', import.meta.url), 'utf8')
  expect([...theme.matchAll(/var\(--font-math\)/g)]).toEqual([])
})
