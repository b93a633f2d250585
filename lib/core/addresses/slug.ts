/** Addresses made from names: one rule for terms, one for files, github-slugger under both. */
import { slug as githubSlug } from 'github-slugger'

/** The slug of a category, tag or series: `C++` → `cplusplus`, `C#` → `csharp`, `R & D` → `r-and-d` (DESIGN, Terms). Empty when nothing is left. */
export function termSlug(name: string): string {
  const spelt = name.replaceAll('+', 'plus').replaceAll('#', 'sharp').replaceAll('&', 'and')
  return fileSlug(spelt)
}

/** What becomes of capitals in the names of files. */
export type LetterCase = 'lower' | 'keep'

/** The slug of a document from its file name without date and extension: NFC, lower case unless kept, github-slugger. */
export function fileSlug(name: string, letterCase: LetterCase = 'lower'): string {
  const typed = name.normalize('NFC').trim()
  return letterCase === 'keep' ? githubSlug(typed, true) : githubSlug(lowerCase(typed))
}

/** Lower case that is the same in every locale; the dotted capital İ becomes a plain i instead of i + combining dot. */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase()
}
