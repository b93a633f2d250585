/** The site's typefaces as cards are set in them: uncompressed, one weight, stored once cut. */
import type { Store } from '../../../core/cache/store.ts'
import {
  type FontReader,
  type FontRecipe,
  fontRecipes,
  loadTypeface,
  readFont,
  type Typeface,
} from '../../../fonts/index.ts'
import { cutFont, recipeKey } from '../../../fonts/make.ts'

/** The fonts available for cards, by typeface, uncompressed. */
export type CardFonts = { files: { display: Buffer[]; text: Buffer[] }; display: FontReader; text: FontReader }

/** The typefaces, ready to set lines. */
export type CardFaces = { kicker: Typeface; display: Typeface; text: Typeface }

/** Outlines are drawn at one place of each axis. */
const pinned = { display: { wght: 690, wdth: 82, opsz: 60 }, text: { wght: 450, opsz: 15 } }

/** What a page gets in parts. */
const wholes: { [part in FontRecipe['characters']]?: FontRecipe['characters'] } = {
  'latin-first': 'latin',
  'ext-first': 'latin-ext',
}

/** @param store where cut fonts are stored */
export async function cardFonts(store: Store): Promise<CardFonts> {
  const family = (name: keyof typeof pinned) => {
    const recipes = fontRecipes.filter((recipe) => recipe.name === name || recipe.name === `${name}-ext`)
    // A card waits for no line: its letters of one package are one file, so that a word is kerned throughout.
    const whole = ({ characters }: FontRecipe) => wholes[characters] ?? characters
    return Promise.all(
      recipes.map((recipe) => cut({ ...recipe, characters: whole(recipe), axes: pinned[name] }, store)),
    )
  }
  const files = { display: await family('display'), text: await family('text') }
  return { files, display: joined(files.display.map(readFont)), text: joined(files.text.map(readFont)) }
}

/** Loaded when a card is drawn: the shaper is WebAssembly, and a build that changed no title needs none of it. */
export async function cardFaces({ files: { display, text } }: CardFonts): Promise<CardFaces> {
  const typeface = await loadTypeface()
  return { kicker: typeface(display, 0.08), display: typeface(display, -0.01), text: typeface(text) }
}

const cut = async (recipe: FontRecipe, store: Store) =>
  Buffer.from(await store.memoBytes('card font', [recipeKey(recipe)], () => cutFont(recipe, 'truetype')))

/** Several files of one typeface, each with some of its characters. */
function joined(readers: readonly FontReader[]): FontReader {
  const reader = (codePoint: number) => readers.find(({ has }) => has(codePoint))
  return {
    has: (codePoint) => reader(codePoint) !== undefined,
    advance: (codePoint) => reader(codePoint)?.advance(codePoint) ?? 0,
  }
}
