/** The door to the content model: nobody outside `lib/content` imports anything else of it. */

export type { PictureView } from '../images/picture-view.ts'
export type { Author } from './authors.ts'
export { earlierPatterns } from './earlier-pattern.ts'
export { editionFile, editionWriter, openEdition } from './edition.ts'
export { type Choices, choicesOf, type EditorSchemas, editorSchemas } from './editor-schema.ts'
export { splitFence } from './fence.ts'
export { policyAdditions } from './following.ts'
export { guidePath, isGuide } from './guide.ts'
export { type Kept, openKept } from './kept.ts'
export { LikelyAuthors } from './likely-authors.ts'
export { likelyPlace } from './likely-place.ts'
export { type LoadOptions, loadContent } from './load.ts'
export { loadPublication, type PublicationOptions } from './load-publication.ts'
export { type Memory, newMemory } from './memory.ts'
export { type MendedFile, mendContent } from './mend/mend.ts'
export type { Content, Page, Post, Term, TermReference, Visibility } from './model.ts'
export { picturesToPublish } from './pictures.ts'
export { openPrepared, type Prepared, writePrepared } from './prepared.ts'
export { type Proposal, proposeDocument } from './propose.ts'
export type { Publication, Renamed } from './publication.ts'
export { type Alternate, getAlternate } from './queries/alternate.ts'
export * from './queries/archive.ts'
export * from './queries/authors.ts'
export type * from './queries/cards.ts'
export { type Chrome, type ChromeLink, getChrome } from './queries/chrome.ts'
export { documentUrls, getDocument, type PageView, type PostView } from './queries/documents.ts'
export { type FeedLink, type FeedsPage, getFeeds, siteFeeds } from './queries/feeds.ts'
export * from './queries/home.ts'
export { type Directory, type IndexEntry, indexNumbers } from './queries/indexes.ts'
export * from './queries/lists.ts'
export {
  askPage,
  type Frame,
  getFrame,
  type ListedPage,
  listPages,
  type PageKind,
  type PageOf,
  type PageParams,
  pageParams,
  pageQueries,
  pageUrl,
} from './queries/pages.ts'
export type { LeadPicture } from './queries/pictures.ts'
export { getPublished, type Published, type PublishedPost } from './queries/published.ts'
export type { RenderedBody } from './queries/rendered-body.ts'
export * from './queries/series.ts'
export * from './queries/terms.ts'
export { getUnshown, type UnshownFile } from './queries/unshown.ts'
export { getWaiting, type Waiting } from './queries/waiting.ts'
export { schemas } from './schema/index.ts'
export { type Site, standInSite } from './site.ts'
export { readSource } from './source.ts'
export { nextChange } from './state.ts'
export { termKey } from './terms.ts'
export { yamlScalar } from './yaml-scalar.ts'
