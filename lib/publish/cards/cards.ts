/** Social images: one card for the site and for every post, person and category, drawn once and kept by what stands on it. */
import path from 'node:path'
import { fewerColours } from '../../images/index.ts'
import { type Problem, problem } from '../../problem.ts'
import { readTheme, type Theme } from '../../theme.ts'
import type { Output } from '../outputs.ts'
import { storeKey } from '../store/store.ts'
import { type Card, type CardPart, settable } from './card.ts'
import { type CardFonts, cardFonts } from './card-fonts.ts'
import { drawCard } from './draw-card.ts'
import { listCards } from './list-cards.ts'
import { type OwnerFont, ownerFonts } from './owner-fonts.ts'
import { type OwnerSet, setWords } from './set-words.ts'

/** What a network shows without cutting it down again. */
const byteLimit = 120_000

/** Raise it when the drawing changes in a way that its data does not show. */
const version = 1

export const cards: Output = {
  name: 'social images',
  async make({ site, input, repository, siteRoot, store, progress }) {
    const theme = await readTheme(repository)
    const cacheFolder = path.join(repository, '.next/cache/masthead/cards')
    const fonts = await cardFonts(cacheFolder)
    const owners = ownerFonts(siteRoot, input.site.cardFonts ?? [], cacheFolder)
    const problems: Problem[] = []
    const all = listCards(input)
    for (const [index, asked] of all.entries()) {
      const { card, missing, owned } = withSettableWords(asked, fonts, owners)
      if (missing.length > 0) problems.push(glyphProblem(asked, missing))
      const name = asked.url.slice(1)
      const parts = partsOf(card, owned, fonts, theme)
      const key = storeKey(...parts)
      if (!site.takeOver(name, key)) {
        const draw = () => drawn(card, owned, fonts, theme)
        site.write({ path: name, content: await store.rememberBytes(parts, draw) }, key)
      }
      progress(index + 1, all.length)
    }
    return problems
  },
}

/** The renderer would fetch a font from the network for a letter it lacks: no such letter ever reaches it. */
function withSettableWords(card: Card, { display, text }: CardFonts, owners: readonly OwnerFont[]) {
  const parts = {
    headline: settable(card.headline, display, owners),
    kicker: settable(card.kicker, display, owners),
    byline: settable(card.byline, text, owners),
    site: settable(card.site, display, owners),
  }
  const owned: OwnerSet = {}
  for (const [name, { font }] of Object.entries(parts)) if (font) owned[name as CardPart] = font
  return {
    card: {
      ...card,
      headline: parts.headline.text,
      kicker: parts.kicker.text,
      byline: shortened(parts.byline.text, 84),
      site: parts.site.text,
    },
    owned,
    missing: [...new Set(Object.values(parts).flatMap(({ missing }) => missing))],
  }
}

/** Two lines, cut between words. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const start = text.slice(0, length)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), length / 2)).replace(/[\s,;:.–—-]+$/, '')}…`
}

function glyphProblem({ source, headline }: Card, missing: readonly string[]): Problem {
  return problem(
    'card-glyph',
    source,
    { line: 1, column: 1 },
    `the social image of “${headline}” does not show ${missing.slice(0, 8).join(' ')}${missing.length > 8 ? ' …' : ''}: the site’s fonts lack it`,
    'leave it, or name a font that has it in site.yml: card_fonts',
  )
}

/** What stands on a card, and all that shapes it: other code redraws no card. */
function partsOf(card: Card, owned: OwnerSet, { fonts }: CardFonts, theme: Theme): [string, string] {
  const { url, source, ...shown } = card
  const colours = 'ink paper accent muted'.split(' ').map((name) => theme.colour(name, 'light'))
  const sizes = fonts.map(({ data }) => data.length)
  const owners = Object.entries(owned).map(([part, { hash }]) => [part, hash])
  return ['card', JSON.stringify([version, shown, colours, sizes, owners])]
}

async function drawn(card: Card, owned: OwnerSet, fonts: CardFonts, theme: Theme): Promise<Uint8Array> {
  const large = await drawCard(card, fonts, theme, await setWords(card, owned, theme))
  const png = large.length > byteLimit ? await fewerColours(large) : large
  if (png.length > byteLimit)
    throw new Error(`The social image ${card.url} has ${png.length} bytes, more than ${byteLimit}`)
  return png
}
