/** The door to the content model: nobody outside `lib/content` imports anything else of it. */

export type { PictureView } from '../images/html/picture-view.ts'
export type { Author } from './entities/authors.ts'
export { earlierPatterns } from './addresses/redirects/earlier-pattern.ts'
export { editionFile, editionWriter, openEdition } from '../pages/edition.ts'
export { type Choices, choicesOf, type EditorSchemas, editorSchemas } from './editor/editor-schema.ts'
export { splitFence } from './parse/fence.ts'
export { policyAdditions } from './entities/following.ts'
export { guidePath, isGuide } from './entities/guide.ts'
export { type Kept, openKept } from './memory/kept.ts'
export { LikelyAuthors } from './entities/likely-authors.ts'
export { likelyPlace } from './addresses/likely-place.ts'
export { type LoadOptions, loadContent } from './load.ts'
export { loadPublication, type PublicationOptions } from './load-publication.ts'
export { type Memory, newMemory } from './memory/memory.ts'
export { type MendedFile, mendContent } from './fix/autofix.ts'
export type { Content, Page, Post, Term, TermReference, Visibility } from './model.ts'
export { picturesToPublish } from './pictures/pictures.ts'
export { openPrepared, type Prepared, writePrepared } from '../pages/prepared.ts'
export { type Proposal, proposeDocument } from './editor/propose.ts'
export type { Publication, Renamed } from './publication.ts'
export { type Alternate, getAlternate } from '../pages/views/alternate.ts'
export * from '../pages/kinds/archive.ts'
export * from '../pages/kinds/authors.ts'
export type * from '../pages/views/cards.ts'
export { type Chrome, type ChromeLink, getChrome } from '../pages/views/chrome.ts'
export { documentUrls, getDocument, type PageView, type PostView } from '../pages/kinds/documents.ts'
export { type FeedLink, type FeedsPage, getFeeds, siteFeeds } from '../pages/kinds/feeds.ts'
export * from '../pages/kinds/home.ts'
export { type Directory, type IndexEntry, indexNumbers } from '../pages/kinds/indexes.ts'
export * from '../pages/kinds/lists.ts'
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
} from '../pages/pages.ts'
export type { LeadPicture } from '../pages/views/pictures.ts'
export { getPublished, type Published, type PublishedPost } from '../pages/views/published.ts'
export type { RenderedBody } from '../pages/views/rendered-body.ts'
export * from '../pages/kinds/series.ts'
export * from '../pages/kinds/terms.ts'
export { getUnshown, type UnshownFile } from '../pages/views/unshown.ts'
export { getWaiting, type Waiting } from '../pages/kinds/waiting.ts'
export { schemas } from './schema/index.ts'
export { type Site, standInSite } from './entities/site.ts'
export { readSource } from './parse/source.ts'
export { nextChange } from './entities/state.ts'
export { termKey } from './entities/terms.ts'
export { yamlScalar } from './parse/yaml-scalar.ts'
