/** Preloads the fonts of the first line: the browser would only find them in the style sheet, which is late. */
import { preloadedFonts } from '../../fonts/index.ts'

/**
 * `<link rel="preload">` for each font that every page shows.
 * @param css a page's styles with final addresses; font files are named as in lib/fonts/recipes.ts, followed by the bundler's hash
 */
export function fontPreloads(css: string): string {
  return preloadedFonts
    .flatMap((name) => new RegExp(`url\\((["']?)([^"')]*/${name}\\.[^"')/]*woff2)\\1\\)`).exec(css)?.[2] ?? [])
    .map((address) => `<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>`)
    .join('')
}
