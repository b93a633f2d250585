import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readTheme, type Theme } from '../../theme.ts'
import { type Card, settable } from './card.ts'
import { type CardFonts, cardFonts } from './card-fonts.ts'
import { drawCard } from './draw-card.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'cards-'))
let fonts: CardFonts
let theme: Theme
beforeAll(async () => {
  fonts = await cardFonts(folder)
  theme = await readTheme()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const card: Card = {
  url: '/og/blog/x.png',
  source: 'content/posts/x.md',
  headline: 'An event is not a command',
  kicker: 'Messaging',
  byline: 'Robin Ashdown, Amara Okafor',
  site: 'Masthead',
  cover: { seed: 'x', family: 'messaging' },
}

test.each(['T', 'Größe, œuvre, złoty, İstanbul — “naïve” façade', 'word '.repeat(80), 'x'.repeat(200), ''])(
  'a card of the headline %s has the right size and weight, and asks the network for nothing',
  async (headline) => {
    const asked = vi.spyOn(globalThis, 'fetch')
    const png = await drawCard({ ...card, headline: settable(headline, fonts.display).text }, fonts, theme)
    const { width, height, format } = await sharp(png).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
    expect(png.length).toBeLessThanOrEqual(120_000)
    // The renderer reads its own WebAssembly from data: addresses.
    expect(
      asked.mock.calls.map(([address]) => String(address)).filter((address) => !address.startsWith('data:')),
    ).toEqual([])
    asked.mockRestore()
  },
  60_000,
)

test('the same card is the same bytes', async () => {
  expect(await drawCard(card, fonts, theme)).toEqual(await drawCard(card, fonts, theme))
})

test('a headline in letters that the fonts lack is left out and named, an emoji alone is left out of it', () => {
  expect(settable('灯台', fonts.display)).toEqual({ text: '', missing: ['灯', '台'] })
  expect(settable('Lamps 🛠️ and 👩‍🔧 wagons', fonts.display)).toEqual({
    text: 'Lamps and wagons',
    missing: ['🛠', '👩', '🔧'],
  })
  expect(settable('soft\u00adhyphen', fonts.display)).toEqual({ text: 'softhyphen', missing: [] })
})

test('fonts are cut once', async () => {
  const before = readdirSync(folder)
  await cardFonts(folder)
  expect(before).toHaveLength(4)
  expect(readdirSync(folder)).toEqual(before)
})
