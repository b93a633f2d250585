/**
 * The page kinds of a site: route, addresses and data of each, as plain data for components.
 * `pages.ts` is the table of kinds, `kinds/` has the query of each kind, `views/` the parts that several kinds share.
 * `page-data.ts` and `edition.ts` pass the data to routes in builds and in dev.
 */

export { editionFile, editionWriter, openEdition } from './edition.ts'
export { type ArchivePage, getArchive, type PeriodLink } from './kinds/archive.ts'
export { type AuthorIndex, type AuthorPage, authorIds, getAuthorIndex, getAuthorPage } from './kinds/authors.ts'
export type { PageView, PostView } from './kinds/document-view.ts'
export { documentUrls, getDocument } from './kinds/documents.ts'
export type { FeedLink, FeedsPage } from './kinds/feeds.ts'
export { getHome, type HomePage } from './kinds/home.ts'
export { type Directory, type IndexEntry, indexNumbers } from './kinds/indexes.ts'
export type { LanguageChoice } from './kinds/language-choice.ts'
export { type Crumb, getPostList, type ListPage, type Pages, postListNumbers } from './kinds/lists.ts'
export type { SearchPage } from './kinds/search.ts'
export type { SectionPage } from './kinds/sections.ts'
export { getSeries, type SeriesPage } from './kinds/series.ts'
export { getTermIndex, getTermPage, type TermEntry, type TermIndex, type TermPage, termSlugs } from './kinds/terms.ts'
export {
  type AskedPage,
  askPage,
  type Frame,
  type Frames,
  getFrames,
  languageRoute,
  listPages,
  pageParams,
} from './listed-pages.ts'
export { openPageData, type PageData, writePageData } from './page-data.ts'
export { pageInLanguage } from './page-in-language.ts'
export { type PageKind, type PageOf, type PageParams, pageQueries, pageUrl } from './pages.ts'
export { writePlaceholders } from './placeholders.ts'
export { inReadingOrder, publicationIndex } from './publication-index.ts'
export { type Alternate, getAlternate } from './views/alternate.ts'
export type { Badge, PostCard } from './views/cards.ts'
export { type Chrome, type ChromeLink, getChrome } from './views/chrome.ts'
export type { CommentView } from './views/comments.ts'
export type { Fact, When } from './views/facts.ts'
export { getPublished } from './views/get-published.ts'
export type { LanguageLink, PageLanguages, Version } from './views/languages.ts'
export type { PersonLink, TermLink } from './views/links.ts'
export type { AuthorCard, Writer } from './views/people.ts'
export type { LeadPicture } from './views/pictures.ts'
export type { Published, PublishedList, PublishedPage, PublishedPost } from './views/published.ts'
export type { RenderedBody } from './views/rendered-body.ts'
export type { SectionHead } from './views/section-head.ts'
export { getUnshown, type UnshownFile } from './views/unshown.ts'
export { getWaiting, type Waiting } from './views/waiting.ts'
