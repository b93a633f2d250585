/** Builds a crowded publication and lists its largest pages and files: `npm run bench -- crowded [posts]` (1500). Runs in a separate process. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError, command } from '../cli/command.ts'
import { writeCorpus } from './corpus.ts'
import { crowded } from './crowded.ts'
import { largestFiles } from './largest.ts'
import { measure } from './measure.ts'

await command('bench', async () => {
  const posts = Number(process.argv[2] ?? '1500')
  if (!Number.isInteger(posts) || posts < 1)
    throw new CommandError('Give a number of posts: npm run bench -- crowded 1500')
  const site = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
  try {
    writeCorpus(site, posts, crowded(posts))
    const environment = { MASTHEAD_SITE: site, AS_OF: '2026-06-01', NEXT_TELEMETRY_DISABLED: '1' }
    const { code, output, seconds, memory } = await measure(['scripts/run.mjs', 'build'], environment)
    if (code !== 0) throw new CommandError(`The build failed\n${output}`)
    const used = memory === null ? '' : `, ${Math.round(memory / 1e6)} MB of memory`
    console.log(`${posts} posts of a crowded publication: ${Math.round(seconds)} s${used}\n`)
    for (const line of largestFiles(join(site, 'out'))) console.log(line)
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
})
