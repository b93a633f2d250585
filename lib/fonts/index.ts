/**
 * Cuts the site's fonts from their packages, and reads any font's letters and metrics.
 * Recipes say which letters each file holds.
 * The style sheet names the files that `makeFonts` writes.
 */

export { type FontReader, readFont } from './read-font.ts'
export { type FontRecipe, fontRecipes, preloadedFonts } from './recipes.ts'
export { renamedFont } from './renamed-font.ts'
export type { Typeface } from './typeface.ts'

/** Sets lines of text. Loaded when asked for: its shaper is WebAssembly, which most runs never need. */
export const loadTypeface = async () => (await import('./typeface.ts')).typeface
