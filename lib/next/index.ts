/**
 * Everything that relies on Next's internals: docs/maintain/next.md lists each thing, and `contract.test.ts` checks it.
 * Compiles the app, renders pages through its entry points, and removes Next's scripts and flight data from pages.
 * No other room knows more of Next than its documentation for applications says.
 */

export { builtFile, neededChunks, readChunks, relocatedSheet } from './chunks.ts'
export { type ClientModules, parseManifest, readClientModules } from './client-modules.ts'
export { compileApp, exportFolder, isCompiled, nextFolder, rememberCompiled } from './compile.ts'
export { type EntryPoints, entryPoints, type RoutePage } from './entry-points.ts'
export { filesOfExport } from './export-folder.ts'
export { joinFlight, splitFlight } from './flight-tail.ts'
export { islandEdits, leanEdits, pageIslands } from './lean-page.ts'
export { pageScripts } from './page-scripts.ts'
export { unmanagedRoutes } from './refused-setup.ts'
export { stableFlight } from './stable-flight.ts'
