/** The words of a card that only the owner's fonts can set, as pictures: their scripts may join letters, run from the right or break lines without spaces. */

import type { Theme } from '../../../core/look/theme.ts'
import { type SetText, setText } from '../../../images/index.ts'
import type { Card, CardPart } from './card.ts'
import { headlineSizes } from './fit-headline.ts'
import { column, headlineHeight, sizes } from './layout.ts'
import type { OwnerFont } from './owner-fonts.ts'

/** Which words stand in which font of the owner's. */
export type OwnerSet = Partial<Record<CardPart, OwnerFont>>
export type WordPictures = Partial<Record<CardPart, SetText & { rightToLeft: boolean }>>

/** Size, colour and place of the small words. */
const small = {
  kicker: { size: sizes.kicker, colour: 'accent', width: column.width, height: 34 },
  byline: { size: sizes.note, colour: 'muted', width: column.width - column.siteWidth - 24, height: 72 },
  site: { size: sizes.note, colour: 'ink', width: column.siteWidth, height: 72 },
} as const

/** Above two lines of the byline. */
const headline = { colour: 'ink', width: column.width, height: headlineHeight - 36 }

/** The first letter that has a direction, as Unicode counts them (UAX 9, P2), in the scripts written from right to left. */
const fromTheRight =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Draws the words. */
export async function setWords(card: Card, owned: OwnerSet, theme: Theme): Promise<WordPictures> {
  const drawn: WordPictures = {}
  for (const [part, font] of Object.entries(owned) as [CardPart, OwnerFont][]) {
    const place = part === 'headline' ? headline : small[part]
    const likely = part === 'headline' ? likelySizes(card[part], font) : [small[part].size]
    const picture = await fitted(card[part], likely, place, font, theme.colour(place.colour, 'light'))
    drawn[part] = { ...picture, rightToLeft: fromTheRight.test(card[part]) }
  }
  return drawn
}

/** Sizes in which the headline may fit by the widths of its letters; lines are at least a quarter higher than the em. */
function likelySizes(text: string, { reader }: OwnerFont): number[] {
  const measure = (words: string) =>
    [...words].reduce((width, letter) => width + reader.advance(letter.codePointAt(0) ?? 0), 0)
  const words = text.split(/\s+/)
  const fits = (size: number) => Math.ceil((measure(text) * size) / column.width) * size * 1.25 <= headline.height
  // A text of one word is one that its script writes without spaces, and is broken anywhere.
  const whole = (size: number) => words.length === 1 || words.every((word) => measure(word) * size <= column.width)
  const likely = headlineSizes.filter((size) => fits(size) && whole(size))
  return likely.length > 0 ? likely : [...headlineSizes.slice(-1)]
}

/** In the largest size whose lines fit; where none does, in the smallest, cut. */
async function fitted(
  text: string,
  sizes: readonly number[],
  { width, height }: { width: number; height: number },
  { file, family, reader }: OwnerFont,
  colour: string,
): Promise<SetText> {
  const set = (words: string, size: number) => setText({ text: words, font: file, family, size, colour, width })
  for (const size of sizes) {
    const whole = await set(text, size)
    if (whole.height <= height) return whole
  }
  const letters = [...text]
  const end = reader.has(0x2026) ? '…' : ''
  for (let kept = letters.length; kept > 0; kept = Math.floor(kept * 0.8)) {
    const cut = await set(`${letters.slice(0, kept).join('').trimEnd()}${end}`, sizes.at(-1) ?? 1)
    if (cut.height <= height) return cut
  }
  throw new Error(`No letter of “${text}” fits on its card`)
}
