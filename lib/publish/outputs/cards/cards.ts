/** Social images: a card for the site and for every post, person and category, cached under a hash of what it shows. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { Store, storeKey } from '../../../core/cache/store.ts'
import { codeHash } from '../../../core/code/code-hash.ts'
import { readTheme, type Theme } from '../../../core/look/theme.ts'
import { tintOf } from '../../../covers/index.ts'
import { type HalfPicture, halfPicture, readRendition } from '../../../images/index.ts'
import type { Output } from '../output.ts'
import { type Card, type CardPart, settable } from './card.ts'
import { type CardFaces, type CardFonts, cardFaces, cardFonts } from './card-fonts.ts'
import { drawCard } from './draw-card.ts'
import { glyphProblems, type LackingCard } from './glyph-problems.ts'
import { half } from './layout.ts'
import { listCards } from './list-cards.ts'
import { type OwnerFont, ownerFonts } from './owner-fonts.ts'
import { type OwnerSet, setWords } from './set-words.ts'

/** The code that draws cards; if it changes, every card is drawn again. */
const makers = [
  ...['draw-card', 'set-words', 'card-fonts'].map((name) => `lib/publish/outputs/cards/${name}.ts`),
  'lib/images/encode/half-picture.ts',
]

export const cards: Output = {
  name: 'social images',
  async make({ site, input, repository, siteRoot, store }) {
    const theme = readTheme(repository)
    const fontStore = new Store(path.join(repository, '.next/cache/masthead/cards'))
    const fonts = await cardFonts(fontStore)
    const owners = ownerFonts(siteRoot, input.site.cardFonts ?? [], fontStore)
    fontStore.sweep(siteRoot)
    const code = await codeHash(makers)
    const fontHashes = Object.values(fonts.files).flatMap((files) => files.map(hashOf))
    const lacking: LackingCard[] = []
    let opened: Promise<CardFaces> | undefined
    const faces = () => (opened ??= cardFaces(fonts))
    for (const asked of listCards(input)) {
      const { card, missing, owned } = withSettableWords(asked, fonts, owners)
      if (missing.length > 0) lacking.push({ ...asked, missing })
      const name = asked.url.slice(1)
      const inputs = [code, process.versions.zlib, ...fontHashes, shownOn(card, owned, theme)]
      const key = storeKey('card', ...inputs)
      // A card that the last site has is not asked for, and is needed when that site is deleted.
      store.use(key)
      const make = async () => {
        const words = await setWords(card, owned, theme)
        return drawCard(card, await faces(), theme, { words, own: await ownPicture(card, repository) })
      }
      site.keep(name, key, () => store.memoBytes('card', inputs, make))
    }
    return glyphProblems(lacking)
  },
}

/** The page's own picture, from the cache that the build filled before rendering. */
async function ownPicture({ picture, url }: Card, repository: string): Promise<HalfPicture | undefined> {
  if (picture === undefined) return undefined
  const bytes = readRendition(path.join(repository, '.next/cache/masthead/images'), picture)
  if (!bytes)
    throw new Error(`The picture /i/${picture} of the social image ${url} was not made — build with \`npm run build\``)
  return halfPicture(bytes, half)
}

/** A letter that a font lacks would be an empty box: none ever reaches the drawing. */
function withSettableWords(card: Card, { display, text }: CardFonts, owners: readonly OwnerFont[]) {
  const parts = {
    headline: settable(card.headline, display, owners),
    kicker: settable(card.kicker, display, owners),
    byline: settable(card.byline, text, owners),
    site: settable(card.site, display, owners),
  }
  const owned: OwnerSet = {}
  for (const [name, { font }] of Object.entries(parts)) if (font) owned[name as CardPart] = font
  const words = Object.fromEntries(Object.entries(parts).map(([name, { text }]) => [name, text]))
  // Initials that the site's fonts lack are left out: the name is beside them.
  const { monogram } = card
  const letters = monogram && { ...monogram, letters: settable(monogram.letters, display).text }
  const set: Card = { ...card, ...words, monogram: letters }
  return {
    // Without a headline, a card shows the site's name.
    card: set.headline === '' && !owned.site ? { ...set, headline: set.site, site: '' } : set,
    owned,
    missing: [...new Set(Object.values(parts).flatMap(({ missing }) => missing))],
  }
}

/** What a card shows. */
function shownOn(card: Card, owned: OwnerSet, theme: Theme): string {
  const { url, source, ...shown } = card
  const tint = tintOf(card.cover.family, card.cover.tint)
  const colours = [theme.colours('light', tint), theme.colour('muted', 'light')]
  const owners = Object.entries(owned).map(([part, { hash }]) => [part, hash])
  return JSON.stringify([shown, colours, owners])
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
