/**
 * The content model: turns the files under `content/` into posts, pages, authors and terms with addresses and states.
 * `parse/` reads one file, `schema/` validates its values, `entities/` and `addresses/` apply the rules of the whole site, `checks/` report problems.
 * It is independent of React and Next; `lib/pages` derives pages from it.
 */

export { siteDirection } from '../core/text/direction.ts'
export { fillPattern, placeholders } from './addresses/address-pattern.ts'
export { addressFault, isOwnAddress } from './addresses/addresses.ts'
export { likelyPlace } from './addresses/likely-place.ts'
export { linkContext, linkSource, ownUrl, renamedDocument, settingsLink } from './addresses/link-context.ts'
export { resolveLink } from './addresses/links.ts'
export { groupByUrl } from './addresses/list-addresses.ts'
export { earlierPatterns } from './addresses/redirects/earlier-pattern.ts'
export { answersQueries } from './addresses/redirects/query-redirects.ts'
export { unshownAt } from './addresses/unshown.ts'
export type { BodyFacts } from './body-facts.ts'
export { type AdminConfig, adminConfig } from './editor/admin/admin-config.ts'
export { type CheckedText, checkText, documentFiles } from './editor/check-text.ts'
export { type Choices, choicesOf, editorSchemas } from './editor/editor-schema.ts'
export { type FieldShape, type FieldType, fieldShapes } from './editor/field-shapes.ts'
export { type Proposal, proposeDocument } from './editor/propose.ts'
export { commentsPath, type KeptComment } from './entities/comments/kept-comments.ts'
export { guidePath, isGuide } from './entities/documents/guide.ts'
export { type RelatedIndex, relatedIndex } from './entities/documents/related.ts'
export { isListed, nextChange } from './entities/documents/state.ts'
export type { Author } from './entities/people/authors.ts'
export { LikelyAuthors } from './entities/people/likely-authors.ts'
export { type FieldValue, plainValues } from './entities/sections/field-values.ts'
export { inSectionOrder } from './entities/sections/in-order.ts'
export { type Field, postsKey, type Section, sectionNamed } from './entities/sections/section.ts'
export { readSite, standInSite } from './entities/site/read-site.ts'
export {
  type Analytics,
  analyticsOf,
  commentsAddress,
  type Newsletter,
  newsletterOf,
  policyAdditions,
} from './entities/site/services.ts'
export { type Site, type SiteLanguage, settingsPath } from './entities/site/site.ts'
export { allTerms } from './entities/taxonomies/term-files.ts'
export { termKey } from './entities/taxonomies/terms.ts'
export { type FileElsewhere, filesElsewhere } from './files-elsewhere.ts'
export { autofixContent, type FixedFile } from './fix/autofix.ts'
export { restoreFile } from './fix/restore/restore-file.ts'
export { contentIn, languageCodes } from './languages/in-language.ts'
export { oncePerFile, oncePerPerson } from './languages/once-per-file.ts'
export { inLanguage } from './languages/publication-in-language.ts'
export { notFoundUrl, prefixesAll, siteIn } from './languages/site-languages.ts'
export {
  archivePageSize,
  archivePeriods,
  archiveUrl,
  numberedMonths,
  yearOf,
} from './lists/archive-periods.ts'
export { type DirectoryEntry, type DirectoryGroup, type DirectoryPage, directoryPages } from './lists/directory.ts'
export { linkedNumbers, type NumberedPage, numberedPage, pageCount } from './lists/numbered-pages.ts'
export { seriesNumbers, seriesRange, seriesUrl } from './lists/series-pages.ts'
export { type LoadOptions, loadContent } from './load.ts'
export { loadPublication } from './load-publication.ts'
export { openKept } from './memory/kept.ts'
export { type Memory, newMemory } from './memory/memory.ts'
export type { Content, Page, Post, PublishedDocument, Term, TermReference, Visibility } from './model.ts'
export type { ContentFile } from './parse/content-file.ts'
export { splitFence } from './parse/fence.ts'
export { parseMatter } from './parse/matter.ts'
export { enhancementName, listPublic } from './parse/public-files.ts'
export { readSource } from './parse/source.ts'
export { yamlScalar } from './parse/yaml-scalar.ts'
export { type Pictures, pictureKey, picturesToPublish } from './pictures/pictures.ts'
export { bodyDocuments, type Publication, publicationOf, type Renamed } from './publication.ts'
export { schemas } from './schema/schemas.ts'
