/**
 * Builds a site from its content: plan, render, publish.
 * `build-site.ts` reads like that line; `update-out.ts` wraps it for `npm run build` and `npm start`.
 * Commands in scripts/ call this room and print.
 */

export { renderSite } from './build-site.ts'
export { readBuildRecord, standingBuild } from './last-build.ts'
export { fromRepository, loadSite, pathPrefix, printProblems, type SiteOptions } from './load-site.ts'
export { publishInput } from './publish-input.ts'
export { cacheFolder, siteCache } from './site-cache.ts'
export { openThreads } from './threads/rendering-threads.ts'
export { updateOut } from './update-out.ts'
