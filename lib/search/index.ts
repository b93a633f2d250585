/**
 * What search is in a reader's browser, and the rules of words that it shares with the index.
 * `browser/` is bundled and published as one script.
 * The index itself is made by lib/publish.
 */

export { searchMarks, withoutMarks } from './search-marks.ts'
export { titleWords } from './words-of.ts'
