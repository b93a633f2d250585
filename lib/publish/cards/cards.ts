/** Social images: one card for the site and for every post, person and category, drawn once and kept by what stands on it. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fewerColours } from '../../images/index.ts'
import { type Problem, problem } from '../../problem.ts'
import { readTheme, type Theme } from '../../theme.ts'
import type { Output } from '../outputs.ts'
import { type Card, settable } from './card.ts'
import { type CardFonts, cardFonts } from './card-fonts.ts'
import { drawCard } from './draw-card.ts'
import { listCards } from './list-cards.ts'

/** What a network shows without cutting it down again. */
const byteLimit = 120_000

/** Raise it when the drawing changes in a way that its data does not show. */
const version = 1

export const cards: Output = {
  name: 'social images',
  async make({ site, input, repository, progress }) {
    const cacheFolder = path.join(repository, '.next/cache/masthead/cards')
    const theme = await readTheme(repository)
    const fonts = await cardFonts(cacheFolder)
    const problems: Problem[] = []
    const all = listCards(input)
    for (const [index, asked] of all.entries()) {
      const { card, missing } = withSettableWords(asked, fonts)
      if (missing.length > 0) problems.push(glyphProblem(asked, missing))
      site.write({ path: asked.url.slice(1), content: await drawn(card, fonts, theme, cacheFolder) })
      progress(index + 1, all.length)
    }
    return problems
  },
}

/** The renderer would fetch a font from the network for a letter it lacks: no such letter ever reaches it. */
function withSettableWords(card: Card, { display, text }: CardFonts): { card: Card; missing: string[] } {
  const [headline, kicker, site] = [card.headline, card.kicker, card.site].map((words) => settable(words, display))
  const byline = settable(card.byline, text)
  const parts = [headline, kicker, byline, site]
  return {
    card: {
      ...card,
      headline: headline?.text ?? '',
      kicker: kicker?.text ?? '',
      byline: shortened(byline.text, 84),
      site: site?.text ?? '',
    },
    missing: [...new Set(parts.flatMap((part) => part?.missing ?? []))],
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
    'leave it, or add a font that has it to lib/fonts/recipes.ts',
  )
}

async function drawn(card: Card, fonts: CardFonts, theme: Theme, cacheFolder: string): Promise<Buffer> {
  const { url, source, ...shown } = card
  const colours = [...'ink paper accent muted'.split(' ')].map((name) => theme.colour(name, 'light'))
  const key = createHash('sha256').update(
    JSON.stringify([version, shown, colours, fonts.fonts.map(({ data }) => data.length)]),
  )
  const file = path.join(cacheFolder, `${key.digest('hex').slice(0, 32)}.png`)
  const known = await readFile(file).catch(() => null)
  if (known) return known
  const large = await drawCard(card, fonts, theme)
  const png = large.length > byteLimit ? await fewerColours(large) : large
  if (png.length > byteLimit) throw new Error(`The social image ${url} has ${png.length} bytes, more than ${byteLimit}`)
  await mkdir(cacheFolder, { recursive: true })
  await writeFile(`${file}.${process.pid}`, png)
  await rename(`${file}.${process.pid}`, file)
  return png
}
