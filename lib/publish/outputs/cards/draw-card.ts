/** Draws a card: the page's own paper, type and accent, beside the post's cover. One drawing of paths, which needs no fonts and asks for nothing. */

import type { Theme } from '../../../core/look/theme.ts'
import { html } from '../../../core/text/escape.ts'
import { coverFile, tintOf } from '../../../covers/index.ts'
import { drawSheet, fewerColours } from '../../../images/index.ts'
import { firstLines } from './break-lines.ts'
import type { Card, CardPart } from './card.ts'
import type { CardFaces } from './card-fonts.ts'
import { fitHeadline, lineHeight } from './fit-headline.ts'
import { base, cardSize, column, coverLeft, gap, kickerBase, noteLine, noteLines, sizes } from './layout.ts'
import type { WordPictures } from './set-words.ts'

/** What a network shows without cutting it down again. */
const byteLimit = 120_000

/**
 * @param pictures words that are not in the site's own fonts
 * @returns PNG. Throws when it is heavier than networks take, even in fewer colours
 */
export async function drawCard(
  card: Card,
  faces: CardFaces,
  theme: Theme,
  pictures: WordPictures = {},
): Promise<Buffer> {
  const large = await drawSheet(cardDrawing(card, faces, theme, pictures))
  // Slower than all the rest, and seldom: a headline of very many words.
  const png = large.length > byteLimit ? await fewerColours(large) : large
  if (png.length > byteLimit)
    throw new Error(`The social image ${card.url} has ${png.length} bytes, more than ${byteLimit}`)
  return png
}

/** The same as SVG. */
export function cardDrawing(card: Card, faces: CardFaces, theme: Theme, pictures: WordPictures = {}): string {
  const colour = (name: string) => theme.colour(name, 'light')
  const path = (fill: string, data: string) => (data ? html`<path fill="${colour(fill)}" d="${data}"/>` : '')
  const note = byline(card, faces, pictures)
  const parts = [
    html`<rect width="${text(cardSize.width)}" height="${text(cardSize.height)}" fill="${colour('paper')}"/>`,
    html`<rect width="${text(coverLeft)}" height="14" fill="${colour('accent')}"/>`,
    picture(pictures.kicker, kickerBase - 24) ??
      path('accent', faces.kicker.outline({ text: card.kicker, size: sizes.kicker, x: column.left, y: kickerBase })),
    headline(card, faces, note.top, pictures.headline, (data) => path('ink', data)),
    note.drawing ?? path('muted', note.data),
    siteName(card, faces, pictures.site, (data) => path('ink', data)),
    cover(card.cover, theme),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" ${html`width="${text(cardSize.width)}" height="${text(cardSize.height)}"`}>${parts.join('')}</svg>`
}

const text = (value: number) => String(value)

/** Height of a capital letter, in parts of the em: the headline stands below the kicker by its ink, whatever its size. */
const capital = 0.7

function headline(
  { headline, kicker }: Card,
  { display }: CardFaces,
  noteTop: number,
  own: WordPictures['headline'],
  path: (data: string) => string,
): string {
  const top = kicker ? kickerBase + gap.kicker : column.top
  const drawn = picture(own, top)
  if (drawn) return drawn
  const { size, lines } = fitHeadline(
    headline,
    { width: column.width, height: noteTop - gap.note - top },
    display.measure,
  )
  const outlines = lines.map((line, index) =>
    display.outline({ text: line, size, x: column.left, y: top + size * (capital + index * lineHeight) }),
  )
  return path(outlines.join(''))
}

/** Below on the left, growing upwards; what the site's name needs on the right is not its own. */
function byline({ byline, site }: Card, { display, text: face }: CardFaces, pictures: WordPictures) {
  if (pictures.byline) {
    const top = base + 8 - pictures.byline.height
    // On the left in every script: the right is the site's name's.
    return { top, data: '', drawing: picture(pictures.byline, top, column.left) }
  }
  const taken = site ? Math.min(display.measure(site) * sizes.note, column.siteWidth) + gap.note * 2 : 0
  const lines = firstLines(byline, (column.width - taken) / sizes.note, noteLines, face.measure)
  const first = base - (lines.length - 1) * noteLine
  const outlines = lines.map((line, index) =>
    face.outline({ text: line, size: sizes.note, x: column.left, y: first + index * noteLine }),
  )
  return { top: first - sizes.note, data: outlines.join('') }
}

/** Below on the right, ending where the column ends. */
function siteName(
  { site }: Card,
  { display }: CardFaces,
  own: WordPictures['site'],
  path: (data: string) => string,
): string {
  const right = column.left + column.width
  if (own) return picture(own, base + 8 - own.height, right - own.width) ?? ''
  const lines = firstLines(site, column.siteWidth / sizes.note, 2, display.measure)
  const outlines = lines.map((line, index) => {
    const [x, y] = [right - display.measure(line) * sizes.note, base - (lines.length - 1 - index) * noteLine]
    return display.outline({ text: line, size: sizes.note, x, y })
  })
  return path(outlines.join(''))
}

/** Words as a picture; those that are read from the right stand on the right. */
function picture(words: WordPictures[CardPart], top: number, left?: number): string | undefined {
  if (!words) return undefined
  const { png, width, height, rightToLeft } = words
  const x = left ?? (rightToLeft ? column.left + column.width - width : column.left)
  const data = `data:image/png;base64,${png.toString('base64')}`
  return html`<image x="${text(x)}" y="${text(top)}" width="${text(width)}" height="${text(height)}" href="${data}"/>`
}

/** The middle of the sheet, in the shape of its place. */
function cover({ seed, family, tint }: Card['cover'], theme: Theme): string {
  const svg = coverFile({ seed, family }, '3:2', theme.colours('light', tintOf(family, tint)))
  const [width, height] = [cardSize.width - coverLeft, cardSize.height]
  return svg.replace(
    /viewBox="[^"]*" width="\d+" height="\d+"/,
    html`x="${text(coverLeft)}" y="0" width="${text(width)}" height="${text(height)}" viewBox="111 0 137 240" preserveAspectRatio="xMidYMid slice"`,
  )
}
