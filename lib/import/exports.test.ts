/** Public exports of other systems, if the shared folder exists: every document comes out with all its words, and the site has no error. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPublication } from '../content/index.ts'
import { formatProblem } from '../core/problems/problem.ts'
import { ledgerProblems } from '../ledger/index.ts'
import { importExport } from './import-export.ts'
import { readExport } from './recognise.ts'
import { exportFiles } from './sources/export-files.ts'
import { withFolder } from './testing/import.ts'

const shared = '../shared/exports'
const exports: [path: string, kind: string, documents: number][] = [
  ['wordpress/theme-test-data/themeunittestdata.wordpress.xml', 'WordPress', 79],
  ['wordpress/theme-test-data/theme-preview.xml', 'WordPress', 7],
  ['wordpress/small/co-authors-plus.xml', 'WordPress', 4],
  ['wordpress/small/has-audio-enclosure-with-libsyn-embed.xml', 'WordPress', 1],
  ['wordpress/small/has-meta.xml', 'WordPress', 1],
  ['wordpress/small/sample-with-alt.xml', 'WordPress', 1],
  ['wordpress/small/multiple', 'WordPress', 4],
  ['ghost/theme-unit-test/ghost-theme-unit-test.json', 'Ghost', 19],
  ['substack', 'Substack', 5],
  ['medium', 'Medium', 8],
]

describe.skipIf(!existsSync(shared))('a public export', () => {
  it.each(exports)('%s', { timeout: 120_000 }, (path, kind, documents) =>
    withFolder(async (root) => {
      const report = await importExport(await readExport(exportFiles([join(shared, path)])), { root, isDryRun: false })
      expect(report.kind).toBe(kind)
      expect(report.documents).toHaveLength(documents)
      expect(report.documents.flatMap(({ words }) => words.missing)).toEqual([])
      expect(report.documents.flatMap(({ unanswered }) => unanswered)).toEqual([])
      const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
      const { publication, problems } = await loadPublication(options)
      const all = [...problems, ...(publication ? ledgerProblems(publication) : [])]
      expect(all.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([])
    }),
  )
})
