/** Addresses made from names: one rule for terms, one for files, github-slugger under both. */
import { slug as githubSlug } from 'github-slugger'

/** The slug of a category, tag or series: `C++` → `cplusplus`, `C#` → `csharp`, `R & D` → `r-and-d` (DESIGN, Terms). Empty when nothing is left. */
export function termSlug(name: string): string {
  const spelt = name.replaceAll('+', 'plus').replaceAll('#', 'sharp').replaceAll('&', 'and')
  return fileSlug(spelt)
}

/** The slug of a document from its file name without date and extension: NFC, lower case, github-slugger. */
export function fileSlug(name: string): string {
  return githubSlug(lowerCase(name.normalize('NFC').trim()))
}

/** Lower case that is the same in every locale; the dotted capital İ becomes a plain i instead of i + combining dot. */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase()
}
