/**
 * A build from content to `out/`: plan, render, publish.
 * `build-site.ts` reads like that line; the rest decides what is stale and renders it in threads.
 * Commands in scripts/ only call it and print.
 */

export { readBuildRecord, siteCache } from './build-record.ts'
export { buildSite } from './build-site.ts'
export { type BaseFiles, gitBase } from './git-base.ts'
export { idleScheduleWarning } from './idle-schedule.ts'
export { standingBuild } from './is-built.ts'
export { ledgerAtBase } from './ledger/base-ledger.ts'
export { ledgerProblems, readLedger, redirectedBy } from './ledger/ledger-problems.ts'
export { byPattern, patternAdvice, redirectAdvice } from './ledger/lost-addresses.ts'
export { cacheFolder, fromRepository, loadSite, pathPrefix, printProblems, type SiteOptions } from './load-site.ts'
export { makePictures } from './make-pictures.ts'
export { publishedDocuments, publishInput } from './publish-input.ts'
export { rememberedRenames } from './renamed-files.ts'
export { renderSite } from './render-site.ts'
export { openThreads } from './threads/finish-threads.ts'
