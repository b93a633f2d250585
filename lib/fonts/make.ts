/** Subsets the site's fonts from their packages into `app/fonts/` (not committed). Does nothing when they are up to date. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { writeAtomically } from '../core/files/atomic-write.mjs'
import { charactersOf, unicodeRanges } from './characters.ts'
import { type FontRecipe, fontRecipes } from './recipes.ts'
import { thinRules } from './thin-rules.ts'

const require = createRequire(import.meta.url)

/**
 * Makes every font of `recipes.ts` that is missing, and all of them if recipes or packages changed. Builds and `npm run dev` call it before they start Next.
 * @param folder output folder for the `.woff2` files, `app/fonts`
 * @returns the names of the files made in this run
 */
export async function makeFonts(folder: string): Promise<string[]> {
  const stampFile = join(folder, 'stamp.json')
  const stamp = JSON.stringify(Object.fromEntries(fontRecipes.map((recipe) => [recipe.name, recipeKey(recipe)])))
  const fileOf = ({ name }: FontRecipe) => join(folder, `${name}.woff2`)
  const isCurrent = (await readFile(stampFile, 'utf8').catch(() => '')) === stamp
  const missing = isCurrent ? fontRecipes.filter((recipe) => !existsSync(fileOf(recipe))) : fontRecipes
  await Promise.all(missing.map(async (recipe) => writeAtomically(fileOf(recipe), await cutFont(recipe))))
  if (!isCurrent) writeAtomically(stampFile, stamp)
  return missing.map(({ name }) => name)
}

/** Subsets one font. Throws when the package is not installed. */
export const cutFont = (recipe: FontRecipe, format: 'woff2' | 'truetype' = 'woff2'): Promise<Buffer> =>
  subset(recipe, charactersOf(unicodeRanges[recipe.characters]), format)

/** Subsets one font to those characters of a text that its recipe keeps; null when it keeps none. */
export async function cutLetters(recipe: FontRecipe, text: string): Promise<Buffer | null> {
  const kept = new Set(charactersOf(unicodeRanges[recipe.characters]))
  const wanted = [...text].filter((character) => kept.has(character)).join('')
  return wanted.trim() === '' ? null : subset(recipe, wanted, 'woff2')
}

async function subset(recipe: FontRecipe, characters: string, format: 'woff2' | 'truetype'): Promise<Buffer> {
  // Imported lazily: the subsetter is WebAssembly, and most runs don't need it.
  const { default: subsetFont } = await import('subset-font')
  const cut = (source: Buffer, targetFormat: 'woff2' | 'truetype') =>
    subsetFont(source, characters, {
      targetFormat,
      variationAxes: recipe.axes,
      noHinting: true,
      ...(recipe.features && { keepFeatures: [...recipe.features] }),
    })
  const source = await readFile(require.resolve(recipe.source))
  if (recipe.rule === undefined) return cut(source, format)
  // Only an uncompressed font can be changed.
  return cut(thinRules(await cut(source, 'truetype'), recipe.rule), format)
}

/** Changes with the recipe and with the version of the package. */
export function recipeKey(recipe: FontRecipe): string {
  const pack = dirname(dirname(recipe.source))
  const { version }: { version: string } = require(`${pack}/package.json`)
  return createHash('sha256')
    .update(JSON.stringify([recipe, version, unicodeRanges[recipe.characters]]))
    .digest('hex')
    .slice(0, 16)
}
