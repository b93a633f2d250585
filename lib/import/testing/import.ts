/** For tests: imports files into a temporary folder and reads what was written. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { filesBelow } from '../../core/files/files-below.ts'
import { importExport } from '../import-export.ts'
import { readExport } from '../recognise.ts'
import type { ImportReport } from '../report.ts'
import { exportFiles } from '../sources/export-files.ts'

export type Imported = {
  root: string
  report: ImportReport
  /** Text of each written file below `content/`, by its path from there. */
  files: Record<string, string>
}

/** @param use receives the result; the folder is removed afterwards */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-import-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Imports an export into `site/` of a folder. */
export async function importInto(
  folder: string,
  source: Record<string, string | Uint8Array>,
  isDryRun = false,
): Promise<Imported> {
  for (const [name, content] of Object.entries(source)) {
    mkdirSync(dirname(join(folder, 'export', name)), { recursive: true })
    writeFileSync(join(folder, 'export', name), content)
  }
  const root = join(folder, 'site')
  const names = Object.keys(source)
  const path = join(folder, 'export', names.length === 1 ? (names[0] ?? '') : '')
  const report = await importExport(await readExport(exportFiles([path])), { root, isDryRun })
  const written = filesBelow(join(root, 'content'))
  return {
    root,
    report,
    files: Object.fromEntries(written.map((name) => [name, readFileSync(join(root, 'content', name), 'utf8')])),
  }
}

export const imported = (source: Record<string, string | Uint8Array>): Promise<Imported> =>
  withFolder((folder) => importInto(folder, source))
