import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { randomEdits } from './random-edits.ts'
import { copyRepository } from './repository-copy.ts'
import { build, cleanBuild, differing, filesOf, writeSite } from './site-builds.ts'

/** MASTHEAD_SEEDS=1 MASTHEAD_EDITS=20 for a shorter local run. */
const seeds = (process.env.MASTHEAD_SEEDS ?? '1,2,3').split(',')
const count = Number(process.env.MASTHEAD_EDITS ?? 100)
/** A clean build takes as long as a hundred edits. */
const every = 10

const folder = mkdtempSync(join(tmpdir(), 'incremental-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }), 300_000)

/** Corrupts a few entries of the store in different ways. */
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

it.each(seeds)(
  'after every random edit with seed %s the published site is byte for byte that of a clean build',
  async (seed) => {
    const repository = join(folder, `repository-${seed}`)
    copyRepository(repository)
    const edited = { repository, site: join(folder, `site-${seed}`), today: '2026-01-01' }
    writeSite(edited.site, 80)
    expect(await build(edited)).toMatch(/Rendered ([23]\d\d) of \1 pages/)
    const edit = randomEdits(seed)
    const done: string[] = []
    for (let index = 1; index <= count; index++) {
      done.push(edit(edited))
      if (index % 4 === 0) damageStore(repository, index)
      const said = /Rendered .*/.exec(await build(edited))?.[0]
      console.log(`${seed}/${index} ${done.at(-1)}: ${said}`)
      if (index % every > 0 && index < count) continue
      const files = filesOf(join(edited.site, 'out'))
      const clean = await cleanBuild(edited)
      expect(differing(files, clean), done.join(', ')).toEqual([])
    }
  },
  6 * 3_600_000,
)
