/**
 * Imports exports from other publishing systems: reads them into one shape, converts their texts to Markdown, and reports what
 * changed. `sources/` has a reader for each system, `convert/` writes HTML as Markdown, `write/` makes the files.
 * Exports are hostile input: nothing here writes `.mdx`, and what an author's HTML may do is decided when the site is built.
 */

export { type ImportOptions, importExport } from './import-export.ts'
export { readExport } from './recognise.ts'
export { type ImportReport, reportText } from './report.ts'
export { exportFiles } from './sources/export-files.ts'
