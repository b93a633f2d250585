/** Builds one corpus with this system and with Hugo, Eleventy and Astro where they are installed. Runs in a separate process: folder, runs, sizes. */
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError, command } from '../cli/command.ts'
import { copyRepository } from '../incremental/repository-copy.ts'
import { writeCorpus } from './corpus.ts'
import { type Measured, measure } from './measure.ts'
import { astro } from './peers/astro.ts'
import { eleventy } from './peers/eleventy.ts'
import { hugo } from './peers/hugo.ts'

const peers = [hugo, eleventy, astro]

type Contestant = { name: string; build: (first: boolean) => Promise<Measured>; posts: string; out: string }

await command('bench', async () => {
  const [given = '', runs = '1', ...sizes] = process.argv.slice(2)
  const found = peers.map((peer) => ({ ...peer, installed: peer.find(given || undefined) }))
  for (const { name, needs, installed } of found)
    if (!installed) console.log(`${name} is left out: ${needs} is neither on PATH nor in the folder of --peers-in`)
  console.log(
    'Each builds posts with highlighted code, numbered lists of posts, tags, categories and people, a front page, a feed and a sitemap.\nOnly Masthead adds a feed of each category and person, search, social images, Markdown alternates, pictures in several sizes, and checks.',
  )
  for (const posts of sizes.map(Number)) {
    console.log(`\n| ${posts} posts | version | cold | one edit | processor, cold | memory, cold | files | MB |`)
    console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |')
    const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
    try {
      const site = join(folder, 'site')
      writeCorpus(site, posts)
      for (const { name, installed } of found) {
        if (!installed) continue
        const project = join(folder, name)
        mkdirSync(project)
        installed.write(site, project)
        const { program, args, env = {}, version } = installed
        const build = () => measure([...args], { ...env }, project, program)
        const places = { posts: join(project, installed.posts), out: join(project, installed.out) }
        // One generator that does not run here, such as for its version of Node, is no reason to measure none.
        const measured = row({ name, build, ...places }, version, Number(runs))
        console.log(await measured.catch((error: unknown) => `\n${error instanceof Error ? error.message : error}\n`))
        rmSync(project, { recursive: true, force: true })
      }
      console.log(await row(ourselves(folder, site), '', Number(runs)))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
})

function ourselves(folder: string, site: string): Contestant {
  const repository = join(folder, 'repository')
  copyRepository(repository)
  const environment = { MASTHEAD_SITE: site, AS_OF: '2026-06-01', NEXT_TELEMETRY_DISABLED: '1' }
  const build = (first: boolean) =>
    measure(['scripts/run.mjs', 'build', ...(first ? ['--clean'] : [])], environment, repository)
  return { name: 'Masthead', build, posts: join(site, 'content/posts'), out: join(site, 'out') }
}

/** A cold build, then edits of one post, of which the median counts. */
async function row({ name, build, posts, out }: Contestant, version: string, runs: number): Promise<string> {
  const cold = await succeeded(name, build(true))
  const names = readdirSync(posts).sort()
  const edited = join(posts, names[names.length >> 1] ?? '')
  const edits: number[] = []
  for (let run = 0; run < runs; run++) {
    appendFileSync(edited, '\nOne more sentence.\n')
    edits.push((await succeeded(name, build(false))).seconds)
  }
  const edit = edits.sort((a, b) => a - b)[runs >> 1] ?? 0
  const sizes = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  const megabytes = sizes.reduce((sum, bytes) => sum + bytes, 0) / 1e6
  const seconds = (value: number | null) => (value === null ? '' : `${value.toFixed(1)} s`)
  const memory = cold.memory === null ? '' : `${Math.round(cold.memory / 1e6)} MB`
  const cells = [
    seconds(cold.seconds),
    seconds(edit),
    seconds(cold.processor),
    memory,
    sizes.length,
    megabytes.toFixed(1),
  ]
  return `| ${[name, version, ...cells].join(' | ')} |`
}

async function succeeded(name: string, build: Promise<Measured>): Promise<Measured> {
  const measured = await build
  if (measured.code !== 0) throw new CommandError(`${name} failed\n${measured.output}`)
  return measured
}
