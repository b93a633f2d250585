/** Draws a card: the page's own paper, type and accent, beside the post's cover. */
// With its extension: Node's own loader finds no export map in next.
import { ImageResponse } from 'next/og.js'
import { type CSSProperties, createElement, type ReactElement, type ReactNode } from 'react'
import { coverFile } from '../../covers/cover.ts'
import { tintOf } from '../../covers/tint.ts'
import type { Theme } from '../../theme.ts'
import type { Card, CardPart } from './card.ts'
import type { CardFonts } from './card-fonts.ts'
import { fitHeadline, lineHeight } from './fit-headline.ts'
import { column, type WordPictures } from './set-words.ts'

export const cardSize = { width: 1200, height: 630 } as const
const coverWidth = 360
const families = { display: 'display, display-ext', text: 'text, text-ext' } as const

/**
 * @param pictures words that are not in the site's own fonts
 * @returns PNG
 */
export async function drawCard(
  card: Card,
  fonts: CardFonts,
  theme: Theme,
  pictures: WordPictures = {},
): Promise<Buffer> {
  const image = new ImageResponse(sheet(card, fonts, theme, pictures), { ...cardSize, fonts: fonts.fonts })
  return Buffer.from(await image.arrayBuffer())
}

function sheet(card: Card, { display }: CardFonts, theme: Theme, pictures: WordPictures): ReactElement {
  const colour = (name: string) => theme.colour(name, 'light')
  const measure = (text: string) =>
    [...text].reduce((width, letter) => width + display.advance(letter.codePointAt(0) ?? 0), 0)
  const headline = fitHeadline(card.headline, column, measure)
  const line = (style: CSSProperties, part: 'kicker' | 'byline' | 'site') =>
    card[part] && box({ fontSize: 28, lineHeight: 1.25, ...style }, picture(pictures[part]) ?? card[part])
  return box(
    { ...cardSize, backgroundColor: colour('paper'), color: colour('ink'), fontFamily: families.text },
    box(
      {
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: cardSize.width - coverWidth,
        padding: '56px 64px 52px 72px',
        borderTop: `14px solid ${colour('accent')}`,
      },
      box(
        { flexDirection: 'column' },
        line({ fontFamily: families.display, fontSize: 26, color: colour('accent'), marginBottom: 18 }, 'kicker'),
        box(
          {
            fontFamily: families.display,
            fontSize: headline.size,
            lineHeight,
            letterSpacing: '-0.01em',
            width: column.width,
            wordBreak: 'break-word',
            justifyContent: pictures.headline?.rightToLeft ? 'flex-end' : 'flex-start',
          },
          picture(pictures.headline) ?? headline.text,
        ),
      ),
      box(
        { justifyContent: 'space-between', alignItems: 'flex-end', width: column.width },
        line({ maxWidth: 420, color: colour('muted') }, 'byline') || box({}),
        line({ fontFamily: families.display }, 'site'),
      ),
    ),
    createElement('img', {
      src: cover(card.cover, theme),
      width: coverWidth,
      height: cardSize.height,
      style: { objectFit: 'cover' },
    }),
  )
}

function picture(words: WordPictures[CardPart]): ReactElement | undefined {
  if (!words) return undefined
  const { png, width, height } = words
  // It ends where its ink ends, where a line of text has room above.
  const style = { marginTop: Math.round(height > 60 ? 12 : 4) }
  return createElement('img', { src: `data:image/png;base64,${png.toString('base64')}`, width, height, style })
}

function cover({ seed, family, tint }: Card['cover'], theme: Theme): string {
  const svg = coverFile(seed, family, theme.colours('light', tintOf(family, tint)))
  // The middle of the sheet, in the shape of its place.
  const cropped = svg.replace(
    /viewBox="[^"]*" width="\d+" height="\d+"/,
    `viewBox="111 0 137 240" width="360" height="630"`,
  )
  return `data:image/svg+xml;base64,${Buffer.from(cropped).toString('base64')}`
}

/** The renderer wants `display: flex` on everything with children. */
function box(style: CSSProperties, ...children: ReactNode[]): ReactElement {
  return createElement('div', { style: { display: 'flex', ...style } }, ...children)
}
