/**
 * Reads the letters and metrics of fonts, lists the site's own, and sets the nameplate.
 * `recipes.ts` says which characters each file contains, and `make.ts` subsets them from their packages: a separate door, since the app must not bundle it.
 * `app/font-faces.css` names the resulting files.
 */

export { type LaidName, layName, unbreakable } from './nameplate/lay-name.ts'
export { type FontReader, readFont } from './read-font.ts'
export { type FontRecipe, fontRecipes, preloadedFonts } from './recipes.ts'
export { renamedFont } from './renamed-font.ts'
export type { Typeface } from './typeface.ts'

/** Sets lines of text. Imported lazily: its shaper is WebAssembly, which most runs never need. */
export const loadTypeface = async () => (await import('./typeface.ts')).typeface
