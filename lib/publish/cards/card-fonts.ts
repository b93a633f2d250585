/** The site's typefaces as the card renderer wants them: uncompressed, one weight, kept in the cache once cut. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { unicodeRanges } from '../../fonts/characters.ts'
import { cutFont } from '../../fonts/make.ts'
import { type FontReader, readFont } from '../../fonts/read-font.ts'
import { type FontRecipe, fontRecipes } from '../../fonts/recipes.ts'

export type CardFont = { name: string; data: Buffer; weight: 400; style: 'normal' }
export type CardFonts = { fonts: CardFont[]; display: FontReader; text: FontReader }

/** The renderer knows no variable fonts. */
const pinned = { display: { wght: 690, wdth: 82, opsz: 60 }, text: { wght: 450, opsz: 15 } }

/** @param cacheFolder where cut fonts are kept */
export async function cardFonts(cacheFolder: string): Promise<CardFonts> {
  const family = async (name: keyof typeof pinned) => {
    const recipes = fontRecipes.filter((recipe) => recipe.name === name || recipe.name === `${name}-ext`)
    const files = await Promise.all(recipes.map((recipe) => cut({ ...recipe, axes: pinned[name] }, cacheFolder)))
    // The renderer takes one file a name, and looks for a letter in every name of a list.
    const fonts = files.map((data, index): CardFont => {
      return { name: recipes[index]?.name ?? name, data, weight: 400, style: 'normal' }
    })
    return { fonts, reader: joined(files.map(readFont)) }
  }
  const [display, text] = [await family('display'), await family('text')]
  return { fonts: [...display.fonts, ...text.fonts], display: display.reader, text: text.reader }
}

async function cut(recipe: FontRecipe, cacheFolder: string): Promise<Buffer> {
  const name = createHash('sha256')
    .update(JSON.stringify([recipe, unicodeRanges[recipe.characters]]))
    .digest('hex')
    .slice(0, 16)
  const file = path.join(cacheFolder, `${recipe.name}-${name}.ttf`)
  const known = await readFile(file).catch(() => null)
  if (known) return known
  const data = await cutFont(recipe, 'truetype')
  await mkdir(cacheFolder, { recursive: true })
  await writeFile(`${file}.${process.pid}`, data)
  await rename(`${file}.${process.pid}`, file)
  return data
}

/** Several files of one typeface, each with some of its characters. */
function joined(readers: readonly FontReader[]): FontReader {
  const reader = (codePoint: number) => readers.find(({ has }) => has(codePoint))
  return {
    has: (codePoint) => reader(codePoint) !== undefined,
    advance: (codePoint) => reader(codePoint)?.advance(codePoint) ?? 0,
  }
}
