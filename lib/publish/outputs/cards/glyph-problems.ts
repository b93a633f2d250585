/** Problems of letters that social images cannot show: one for each image, or a single one for a site whose script the fonts lack. */
import { type Problem, problem } from '../../../core/problems/problem.ts'

export type LackingCard = {
  /** Where its words are written. */
  source: string
  headline: string
  /** The letters that no font has. */
  missing: readonly string[]
}

/** From this many images on it is the site that lacks a font, not a title that has odd letters. */
const ofSiteFrom = 4

/** Fonts for scripts, all free and to be had from Google Fonts; a language tells which of the Han fonts is right. */
const fonts: readonly (readonly [script: RegExp, font: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'NotoSansJP-Bold.ttf'],
  [/\p{Script=Hangul}/u, 'NotoSansKR-Bold.ttf'],
  [/\p{Script=Han}/u, 'NotoSansSC-Bold.ttf'],
  [/\p{Script=Arabic}/u, 'NotoKufiArabic-Bold.ttf'],
  [/\p{Script=Hebrew}/u, 'NotoSansHebrew-Bold.ttf'],
  [/\p{Script=Devanagari}/u, 'NotoSansDevanagari-Bold.ttf'],
  [/\p{Script=Thai}/u, 'NotoSansThai-Bold.ttf'],
  [/./u, 'NotoSans-Bold.ttf'],
]

export function glyphProblems(cards: readonly LackingCard[]): Problem[] {
  if (cards.length < ofSiteFrom) return cards.map(ofOne)
  const letters = [...new Set(cards.flatMap(({ missing }) => missing))]
  const font = fonts.find(([script]) => letters.some((letter) => script.test(letter)))?.[1]
  return [
    problem(
      'card-glyph',
      'content/site.yml',
      { line: 1, column: 1 },
      `${cards.length} social images lack letters that the site’s fonts do not have (${shown(letters)}), such as that of “${cards[0]?.headline}”`,
      `put a font that has them into fonts/ and name it in card_fonts: [fonts/${font}]`,
    ),
  ]
}

const ofOne = ({ source, headline, missing }: LackingCard) =>
  problem(
    'card-glyph',
    source,
    { line: 1, column: 1 },
    `the social image of “${headline}” does not show ${shown(missing)}: the site’s fonts lack it`,
    'leave it, or name a font that has it in site.yml: card_fonts',
  )

const shown = (letters: readonly string[]) => `${letters.slice(0, 8).join(' ')}${letters.length > 8 ? ' …' : ''}`
