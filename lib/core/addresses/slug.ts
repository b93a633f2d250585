/** Slugs: one rule for terms and one for files, both built on github-slugger. */
import { slug as githubSlug } from 'github-slugger'

/** The slug of a category, tag or series: `C++` → `cplusplus`, `C#` → `csharp`, `R & D` → `r-and-d`. Empty if no usable character remains. */
export function termSlug(name: string): string {
  const spelt = name.replaceAll('+', 'plus').replaceAll('#', 'sharp').replaceAll('&', 'and')
  return fileSlug(spelt)
}

/** How capitals in file names are treated. */
export type LetterCase = 'lower' | 'keep'

/** The slug of a document, from its file name without date and extension: NFC, lower case unless told otherwise, then github-slugger. */
export function fileSlug(name: string, letterCase: LetterCase = 'lower'): string {
  const typed = name.normalize('NFC').trim()
  return letterCase === 'keep' ? githubSlug(typed, true) : githubSlug(lowerCase(typed))
}

/** Lower case, independent of locale; the dotted capital İ becomes a plain i instead of i + combining dot. */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase()
}
