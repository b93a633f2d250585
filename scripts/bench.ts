/** `npm run bench -- [posts …] [--runs=3] [--check]`: measures checks and builds of corpora of these sizes (100 and 1000) and their output; with `--peers`, only builds, beside those of other generators; `-- dev [posts]`: the time from save to screen; `-- typing [posts]`: the check of a text while it is typed; `-- writing [posts] [keys]`: the editor in a browser, from a key to an underlined problem and to the page, and the memory of its tab; `-- dead-links [posts]`: the check of a site with dead links; `-- crowded [posts]`: the largest pages of a site with extremes; `-- import [posts]`: an import from WordPress. */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../lib/core/code/bundle.mjs'
import { repositoryRoot } from '../lib/core/root.ts'
import { runNode } from '../lib/core/tool.ts'
import { measureBuilds } from './bench/builds.ts'
import { measureChecks } from './bench/check.ts'
import { writeCorpus } from './bench/corpus.ts'
import { line, printOutput } from './bench/figures.ts'
import { CommandError, command } from './cli/command.ts'
import { commandLine, texts } from './cli/command-line.ts'

/** A large site, for measuring everything except bodies. */
const modelPosts = 5000

await command('bench', async () => {
  if (process.argv[2] === 'dev') return part('dev.ts', ...process.argv.slice(3))
  if (process.argv[2] === 'typing') return part('typing.ts', ...process.argv.slice(3))
  if (process.argv[2] === 'writing') return part('writing.ts', ...process.argv.slice(3))
  if (process.argv[2] === 'dead-links') return part('dead-links.ts', ...process.argv.slice(3))
  if (process.argv[2] === 'crowded') return part('crowded-site.ts', ...process.argv.slice(3))
  if (process.argv[2] === 'import') return part('import.ts', ...process.argv.slice(3))
  const { values, operands } = commandLine('bench')
  const numbers = [texts(values.runs).at(-1) ?? '3', ...(operands.length > 0 ? operands : ['100', '1000'])].map(Number)
  if (numbers.some((number) => !Number.isInteger(number) || number < 1))
    throw new CommandError('Give the numbers of posts and of runs: npm run bench -- 100 1000 --runs=3')
  const [runs = 1, ...sizes] = numbers
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, medians of ${runs}`
  console.log(machine)
  if (values.peers || values['peers-in'])
    return part('peers.ts', texts(values['peers-in']).at(-1) ?? '', ...[runs, ...sizes].map(String))
  for (const posts of sizes) {
    await inFolder(async (folder) => console.log(`\n${posts} posts, ${await measureChecks(folder, posts, runs)}`))
    if (!values.check) await inFolder((folder) => builds(folder, posts, runs))
  }
  if (values.parts)
    await inFolder(async (folder) => {
      writeCorpus(folder, modelPosts)
      await part('model.ts', folder)
      await part('pictures.ts')
      await part('search.ts')
    })
})

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
  try {
    await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function builds(folder: string, posts: number, runs: number): Promise<void> {
  console.log(`\n| ${posts} posts | seconds | social images | processor | memory | pages rendered | files changed |`)
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
  const out = await measureBuilds(folder, posts, runs, (figures) => console.log(line(figures)))
  printOutput(out, posts)
}

/** Runs one measurement in a separate process, which prints its own lines. */
async function part(name: string, ...args: string[]): Promise<undefined> {
  const { code } = await runNode(await bundle(join(repositoryRoot, 'scripts/bench', name)), args)
  if (code !== 0) throw new CommandError(`The measurement ${name} failed`)
}
