import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeCorpus } from './bench/corpus.ts'
import { type EditedSite, randomEdits } from './incremental/random-edits.ts'
import { copyRepository } from './incremental/repository-copy.ts'
import { repositoryRoot } from './root.ts'
import { runNode } from './tool.ts'

/** A shorter run for the desk: MASTHEAD_SEEDS=1 MASTHEAD_EDITS=20. */
const seeds = (process.env.MASTHEAD_SEEDS ?? '1,2,3').split(',')
const count = Number(process.env.MASTHEAD_EDITS ?? 100)
/** A clean build takes the time of a hundred edits. */
const every = 10

const folder = mkdtempSync(join(tmpdir(), 'incremental-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }), 300_000)

async function build(repository: string, site: string, today: string, ...flags: string[]): Promise<string> {
  const args = ['build', `--site=${site}`, `--as-of=${today}`, ...flags]
  const { code, output } = await runNode(join(repository, 'scripts/run.mjs'), args, { cwd: repository, quiet: true })
  expect(code, output).toBe(0)
  return output
}

/** Every page type, an island, an expired post, and enough posts for numbered lists of everything. */
function writeSite(site: string): void {
  writeCorpus(site, 80)
  for (const part of ['content/posts', 'content/authors', 'content/categories', 'content/pages', 'public'])
    cpSync(join(repositoryRoot, 'e2e/site', part), join(site, part), { recursive: true })
  writeFileSync(
    join(site, 'content/site.yml'),
    'title: Bench\ndescription: A corpus for measuring.\nurl: https://bench.example/sub/\npage_size: 4\ncompress: true\nhost: nginx\nnavigation:\n  - label: Journal\n    url: /blog/\n',
  )
}

function filesOf(root: string): Map<string, Buffer> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(root, name)).isFile(),
  )
  return new Map(names.sort().map((name) => [name, readFileSync(join(root, name))]))
}

/** Spoils a few entries of the store, each in another way. */
function damageStore(repository: string, turn: number): void {
  const cache = join(repository, '.next/cache/masthead')
  const entries = [...filesOf(cache).keys()].filter((name) => /\/store\//.test(name))
  for (let index = 0; index < 6; index++) {
    const file = join(cache, entries[(turn * 7919 + index * 104_729) % entries.length] ?? '')
    const bytes = readFileSync(file)
    const half = bytes.length >> 1
    writeFileSync(file, [bytes.subarray(0, half), bytes.fill(0, half), Buffer.from('foreign')][index % 3] ?? '')
  }
}

/** Builds the same from nothing, in another folder; what the edited site's builds kept lies aside meanwhile. */
async function cleanBuild({ repository, site, today }: EditedSite): Promise<Map<string, Buffer>> {
  const copy = `${site}-clean`
  rmSync(copy, { recursive: true, force: true })
  for (const part of ['content', 'public']) cpSync(join(site, part), join(copy, part), { recursive: true })
  const [kept, aside] = [join(repository, '.next'), join(repository, '.next-aside')]
  renameSync(kept, aside)
  await build(repository, copy, today, '--clean')
  rmSync(kept, { recursive: true })
  renameSync(aside, kept)
  return filesOf(join(copy, 'out'))
}

it.each(seeds)(
  'after every random edit of row %s the published site is, byte for byte, the one of a clean build',
  async (seed) => {
    const repository = join(folder, `repository-${seed}`)
    copyRepository(repository)
    const edited = { repository, site: join(folder, `site-${seed}`), today: '2026-01-01' }
    writeSite(edited.site)
    expect(await build(repository, edited.site, edited.today)).toMatch(/Rendered ([23]\d\d) of \1 pages/)
    const edit = randomEdits(seed)
    const done: string[] = []
    for (let index = 1; index <= count; index++) {
      done.push(edit(edited))
      if (index % 4 === 0) damageStore(repository, index)
      const said = /Rendered .*/.exec(await build(repository, edited.site, edited.today))?.[0]
      console.log(`${seed}/${index} ${done.at(-1)}: ${said}`)
      if (index % every > 0 && index < count) continue
      const files = filesOf(join(edited.site, 'out'))
      const clean = await cleanBuild(edited)
      expect([...files.keys()], done.join(', ')).toEqual([...clean.keys()])
      const differing = [...files].filter(([name, bytes]) => !clean.get(name)?.equals(bytes)).map(([name]) => name)
      expect(differing, done.join(', ')).toEqual([])
    }
  },
  6 * 3_600_000,
)
