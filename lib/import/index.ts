/**
 * Imports the exports of other publishing systems: reads them into one shape, writes their texts as Markdown, and reports every
 * difference. `sources/` has a reader for each system, `convert/` writes HTML as Markdown, `write/` makes the files. `paste/` does the
 * same for what is pasted into the editor.
 * Exports are hostile input: nothing here writes `.mdx`, and what an author's HTML may do is decided when the site is built.
 */

export { type ImportOptions, importExport } from './import-export.ts'
export { exportPath, parityDocuments } from './parity-documents.ts'
export { markdownOfPaste } from './paste/paste.ts'
export { readExport } from './recognise.ts'
export { type ImportReport, reportText } from './report.ts'
export { isSettingsFile, readSettings } from './settings/read-settings.ts'
export { exportFiles } from './sources/export-files.ts'
export { siteFile } from './write/site-file.ts'
