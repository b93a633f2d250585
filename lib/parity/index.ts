/**
 * Compares documents before and after a move: words, links, pictures, recordings, embeds, code, tables, authors, terms, dates and addresses.
 * It reads only HTML, so any static site can be compared with any other; commands pass it exports and content as HTML.
 */

export { isSitemapIndex, type ListedAddress, listedAddresses } from './address-list.ts'
export { compareWords } from './compare-words.ts'
export type { Excused, ParityDocument } from './document.ts'
export { markdownHtml } from './markdown-html.ts'
export { compareSites, isParity, type ParityReport, type ParitySource, totalsOf } from './report.ts'
export { parityPage } from './report-html.ts'
export { parityText } from './report-text.ts'
export { SiteFolder } from './site-folder.ts'
