/**
 * Builds a site from its content: plan, render, publish.
 * `build-site.ts` reads like that line; `update-out.ts` wraps it for `npm run build` and `npm start`.
 * Commands in scripts/ call this room and print.
 */

export { renderSite } from './build-site.ts'
export { type BaseFiles, gitBase } from './git/git-base.ts'
export { rememberedRenames } from './git/renamed-files.ts'
export { sourceHistory } from './git/source-then.ts'
export { readBuildRecord, standingBuild } from './last-build.ts'
export { ledgerAtBase } from './ledger/base-ledger.ts'
export { ledgerProblems, readLedger, redirectedBy } from './ledger/ledger-problems.ts'
export { byPattern, patternAdvice, redirectAdvice } from './ledger/lost-addresses.ts'
export { fromRepository, loadSite, pathPrefix, printProblems, type SiteOptions } from './load-site.ts'
export { ownProblems, ownSummary } from './own/own-problems.ts'
export { placeholderProblems } from './own/placeholder-url.ts'
export { themeProblems } from './own/theme-problems.ts'
export { idleScheduleWarning } from './paused-schedule-warning.ts'
export { dormantAddresses, publishedDocuments, publishInput } from './publish-input.ts'
export { cacheFolder, siteCache } from './site-cache.ts'
export { openThreads } from './threads/finish-threads.ts'
export { updateOut } from './update-out.ts'
