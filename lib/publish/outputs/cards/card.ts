/** The social image of a page as plain data, with the words that its fonts can set. */
import type { Subject } from '../../../covers/index.ts'
import type { FontReader } from '../../../fonts/index.ts'
import type { OwnerFont } from './owner-fonts.ts'

export type Card = {
  /** Decoded path of its file, without base path. */
  url: string
  /** Where its words are written, for messages. */
  source: string
  headline: string
  /** Above the headline. */
  kicker: string
  /** Below the headline. */
  byline: string
  site: string
  cover: Subject & { tint?: string | undefined }
  /** The page's own picture instead of a drawing: the name of its file below /i/. */
  picture?: string | undefined
  /** Of a person without a portrait. */
  monogram?: { letters: string; design: number } | undefined
}

export type CardPart = 'headline' | 'kicker' | 'byline' | 'site'

/** What of a text can be set. */
export type Settable = {
  text: string
  /** Characters that the fonts lack. */
  missing: string[]
  /** Absent: the site's own. */
  font?: OwnerFont
}

/** A picture among letters may be left out without harm; a letter may not, and the text with it goes. */
const ornament =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0e|\ufe0f|\u20e3)$/u
/** They steer the text and show nothing. */
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2069\ufeff]/gu
/** They say which form the letters beside them take, in scripts whose letters join. */
const joiner = /^[\u200c\u200d]$/

/**
 * The text without what the font cannot draw; empty when a letter is among it and no font of the owner's has them all.
 * @param owners fonts for what the site's own lacks, the first choice first
 */
export function settable(text: string, font: FontReader, owners: readonly OwnerFont[] = []): Settable {
  const letters = [...text.normalize('NFC').replace(/\s+/g, ' ').trim()]
  const shown = letters.filter((letter) => !letter.match(invisible))
  const own = setIn(shown, font)
  if (own.text !== '' || own.missing.length === 0) return own
  const joined = letters.filter((letter) => joiner.test(letter) || !letter.match(invisible))
  const others = owners.map((owner) => ({ ...setIn(joined, owner.reader), font: owner }))
  return others.find((other) => other.text !== '') ?? own
}

function setIn(letters: readonly string[], font: FontReader): Settable {
  const lacks = (letter: string) => !joiner.test(letter) && !font.has(letter.codePointAt(0) ?? 0)
  const missing = [...new Set(letters.filter(lacks))].filter((letter) => letter !== '\ufe0f')
  if (missing.length === 0) return { text: letters.filter((letter) => !lacks(letter)).join(''), missing }
  const readable = missing.every((letter) => ornament.test(letter))
  const kept = letters.filter((letter) => !lacks(letter) && !ornament.test(letter)).join('')
  return { text: readable ? kept.replace(/\s+/g, ' ').trim() : '', missing }
}
