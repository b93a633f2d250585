/** Draws a card: the page's own paper, type and accent, beside the post's cover. One drawing of paths, which needs no fonts and asks for nothing. */

import type { Theme } from '../../../core/look/theme.ts'
import { html } from '../../../core/text/escape.ts'
import { coverFile, drawMonogram, tintOf } from '../../../covers/index.ts'
import { drawFlat, drawSheet, fewerColours, type HalfPicture } from '../../../images/index.ts'
import { firstLines } from './break-lines.ts'
import type { Card, CardPart } from './card.ts'
import type { CardFaces } from './card-fonts.ts'
import { fitHeadline, lineHeight } from './fit-headline.ts'
import { base, cardSize, column, gap, half, kickerBase, noteLine, noteLines, sizes } from './layout.ts'
import type { WordPictures } from './set-words.ts'

/** What a network shows without cutting it down again: drawings are far below what photographs need. */
const byteLimits = { drawing: 100_000, photograph: 300_000 } as const

/** Parts of a card besides the site's own letters and drawings. */
export type CardPictures = {
  /** Words that are not in the site's own fonts. */
  words?: WordPictures
  /** The page's own picture. */
  own?: HalfPicture | undefined
}

/** @returns PNG. Throws when it is heavier than networks take, even in fewer colours */
export async function drawCard(
  card: Card,
  faces: CardFaces,
  theme: Theme,
  pictures: CardPictures = {},
): Promise<Buffer> {
  const drawing = cardDrawing(card, faces, theme, pictures)
  const limit = byteLimits[pictures.own ? 'photograph' : 'drawing']
  const large = pictures.own ? await drawSheet(drawing) : await drawFlat(drawing)
  let png = large
  // Slow, and only for photographs.
  for (const colours of [256, 96, 32]) if (png.length > limit) png = await fewerColours(large, colours)
  if (png.length > limit) throw new Error(`The social image ${card.url} has ${png.length} bytes, more than ${limit}`)
  return png
}

/** The same as SVG. */
export function cardDrawing(
  card: Card,
  faces: CardFaces,
  theme: Theme,
  { words = {}, own }: CardPictures = {},
): string {
  const colour = (name: string) => theme.colour(name, 'light')
  const path = (fill: string, data: string) => (data ? html`<path fill="${colour(fill)}" d="${data}"/>` : '')
  const note = byline(card, faces, words)
  const parts = [
    html`<rect width="${text(cardSize.width)}" height="${text(cardSize.height)}" fill="${colour('paper')}"/>`,
    html`<rect width="${text(half.left)}" height="14" fill="${colour('accent')}"/>`,
    picture(words.kicker, kickerBase - 24) ??
      path('accent', faces.kicker.outline({ text: card.kicker, size: sizes.kicker, x: column.left, y: kickerBase })),
    headline(card, faces, note.top, words.headline, (data) => path('ink', data)),
    note.drawing ?? path('muted', note.data),
    siteName(card, faces, words.site, (data) => path('ink', data)),
    own ? ownPicture(own, card.cover, theme) : card.monogram ? monogram(card, faces, theme) : cover(card.cover, theme),
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

/** Composed for its half. */
function cover({ tint, ...subject }: Card['cover'], theme: Theme): string {
  const svg = coverFile(subject, '20:21', theme.colours('light', tintOf(subject.family, tint)))
  return svg.replace(
    /width="\d+" height="\d+"/,
    html`x="${text(half.left)}" y="0" width="${text(half.width)}" height="${text(half.height)}"`,
  )
}

/** A photograph fills its half of the card; a picture shown whole is centred there, on the colour of its edges or its category. */
function ownPicture(
  { png, width, height, ground }: HalfPicture,
  { family, tint }: Card['cover'],
  theme: Theme,
): string {
  const [x, y] = [half.left + Math.floor((half.width - width) / 2), Math.floor((half.height - height) / 2)]
  const paper = ground ?? theme.colour(tintOf(family, tint), 'light')
  const data = `data:image/png;base64,${png.toString('base64')}`
  return [
    html`<rect x="${text(half.left)}" width="${text(half.width)}" height="${text(half.height)}" fill="${paper}"/>`,
    html`<image x="${text(x)}" y="${text(y)}" width="${text(width)}" height="${text(height)}" href="${data}"/>`,
  ].join('')
}

/** The monogram that pages show for a person without a portrait, with its letters as paths. */
function monogram({ cover, monogram }: Card, { display }: CardFaces, theme: Theme): string {
  if (!monogram) return ''
  const colours = theme.colours('light', tintOf(cover.family))
  const frame = { width: 120, height: 126 }
  const drawing = drawMonogram(monogram.design, colours, frame)
  const size = 54
  const [x, y] = [(frame.width - display.measure(monogram.letters) * size) / 2, (frame.height + size * capital) / 2]
  const letters = display.outline({ text: monogram.letters, size, x, y })
  const place = html`x="${text(half.left)}" y="0" width="${text(half.width)}" height="${text(half.height)}" viewBox="0 0 ${text(frame.width)} ${text(frame.height)}"`
  return `<svg ${place}>${drawing}${letters && html`<path fill="${colours.ink}" d="${letters}"/>`}</svg>`
}
