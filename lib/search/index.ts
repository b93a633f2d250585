/**
 * The search interface in the browser, and the rules for words that it shares with the index.
 * `browser/` is bundled and published as one script.
 * `lib/publish` builds the index itself.
 */

export { knownWords } from './known-words.ts'
export { recentOffered, type SearchList } from './search-list.ts'
export { searchMarks, withoutMarks } from './search-marks.ts'
