/** `npm run bench -- import [posts]`: the time and memory of an import of a WordPress export (10,000 posts), and of a second one. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportFiles, importExport, readExport } from '../../lib/import/index.ts'
import { writeWordPressExport } from './wordpress-export.ts'

const posts = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
try {
  const file = join(folder, 'export.xml')
  writeWordPressExport(file, posts)
  console.log(`${posts} posts, ${Math.round(statSync(file).size / 1e6)} MB`)
  for (const run of ['first import', 'again']) {
    const start = performance.now()
    const processor = process.cpuUsage()
    const report = await importExport(await readExport(exportFiles([file])), {
      root: join(folder, 'site'),
      isDryRun: false,
    })
    const lost = report.documents.reduce((sum, { words }) => sum + words.missing.length, 0)
    const { user, system } = process.cpuUsage(processor)
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(
      `${run}: ${((performance.now() - start) / 1000).toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s), ${memory} MB, ${report.documents.length} documents, ${lost} words lost`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
