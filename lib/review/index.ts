/**
 * Prepares the review edition for editors: what changed since a commit, and what is wrong.
 * Compares two states of the content.
 * Pages and publishing display the result.
 */

export { type Comparison, compareContent, type Reviewable, reviewables } from './compare.ts'
export { problemsOf, type Review, type ReviewedDocument, reviewFileName } from './review.ts'
export { showable } from './showable.ts'
export { type SourceLine, sourceChanges } from './source-changes.ts'
export { reviewSummary } from './summary.ts'
export { paragraphsOf } from './translations/stale-paragraphs.ts'
export {
  type DocumentTranslations,
  type SiteTranslations,
  type SourceThen,
  type TranslationState,
  translatedKeys,
  translationsOf,
  type Version,
  type Wording,
} from './translations/translation-report.ts'
