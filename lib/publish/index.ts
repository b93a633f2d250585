/**
 * Turns rendered pages into the published site: finished pages, feeds, search, social images, host files, checks.
 * `publish.ts` declares every file; `site/` reconciles the output folder with the declaration and swaps it in.
 * A site with errors leaves `out/` unchanged.
 */

export { checkPages } from './checks/check-pages.ts'
export { type Answers, askLinks, isDead } from './checks/external-links.ts'
export { pageFacts } from './checks/page-facts.ts'
export { hostFiles } from './hosts/host-files.ts'
export { serveFile } from './hosts/serve.ts'
export type { PublishInput } from './input.ts'
export { markdownAlternates } from './outputs/alternates/alternates.ts'
export { cards } from './outputs/cards/cards.ts'
export { listCards } from './outputs/cards/list-cards.ts'
export { feeds } from './outputs/feeds.ts'
export { llms } from './outputs/llms.ts'
export type { Output } from './outputs/outputs.ts'
export { indexMeanwhile, type MeanwhileOptions } from './outputs/search/index-meanwhile.ts'
export { search } from './outputs/search/search.ts'
export { sitemap } from './outputs/sitemap.ts'
export { fileOf } from './page/published-file.ts'
export { readPage, StoreGap } from './pages/built-page.ts'
export { type FinisherOptions, type FinishTask, pageFinisher } from './pages/page-finisher.ts'
export { type PageRecord, type PageRecords, sharing } from './pages/page-records.ts'
export { othersKey, sharedFiles } from './pages/shared-files.ts'
export { openOutput, publish } from './publish.ts'
export { dueFile, keepNextDue } from './report/due.ts'
export { editionOf, reviewOutputs } from './review-edition.ts'
export { searchScript } from './scripts/search-script.ts'
export { Manifest } from './site/manifest.ts'
export type { OutputFolder } from './site/output-folder.ts'
export { listPublic } from './site/public.ts'
export type { FileState, SiteFiles } from './site/site-record.ts'
export { type Edition, editionFolders, putBack, siteFolders } from './site/swap.ts'
export {
  appendToLedger,
  goneAddresses,
  type Ledger,
  type LedgerLine,
  ledgerHolds,
  ledgerPath,
  lostLines,
  missingFromLedger,
  parseLedger,
  withoutLines,
} from './site/url-history.ts'
