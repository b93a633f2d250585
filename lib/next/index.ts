/**
 * Everything that depends on Next's internals, and nothing else does.
 * Compiles the app, renders pages through its entry points, and takes Next's scripts and flight data off pages.
 * docs/maintain/next.md lists each thing relied upon.
 */

export { builtFile, neededChunks, readChunks } from './chunks.ts'
export { type ClientModules, parseManifest, readClientModules } from './client-modules.ts'
export { type EntryPoints, entryPoints, type RoutePage } from './entry-points.ts'
export { filesOfExport } from './export-folder.ts'
export { islandRow, ownRows, sampleChunks, sampleManifest, samplePage, themeLine } from './export-sample.ts'
export { joinFlight, splitFlight } from './flight-tail.ts'
export { islandEdits, leanEdits, pageIslands } from './lean-page.ts'
export { pageScripts } from './page-scripts.ts'
export { refuseSetup } from './refused-setup.ts'
export { exportFolder, forgetCompiled, isCompiled, type NextRun, nextFolder, runNext } from './run-next.ts'
