import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { groupBy } from '../lib/core/group-by.ts'
import { random } from './bench/random.ts'
import { copyRepository } from './incremental/repository-copy.ts'
import {
  build,
  cleanBuild,
  differing,
  type Files,
  filesOf,
  publishedBy,
  startBuild,
  writeSite,
} from './incremental/site-builds.ts'

/** Enough for every way through the code in about five minutes on two cores; MASTHEAD_ROUNDS=20 kills at more moments. */
const rounds = Number(process.env.MASTHEAD_ROUNDS ?? 6)
/** One round in six changes the code, after which everything is compiled and rendered again. */
const changesCode = (round: number) => round % 6 === 0
const days = { early: '2026-01-01', late: '2099-06-01' }
const hours = 3_600_000

const folder = mkdtempSync(join(tmpdir(), 'disturbed-'))
const edited = { repository: join(folder, 'repository'), site: join(folder, 'site'), today: days.early }
const next = random('disturbed')
const upTo = (limit: number) => Math.floor(next() * limit)
let sentences = 0
/** Duration of a build that renders everything, in milliseconds. */
let whole = 0

/** Changes a sentence in a post, and in some rounds the code. */
function edit(round: number): void {
  appendFileSync(join(edited.site, 'content/posts/2024-02-05-two-hands.md'), `\nSentence ${++sentences}.\n`)
  if (changesCode(round)) appendFileSync(join(edited.repository, 'app/frame.css'), `\nmain { order: ${sentences}; }\n`)
}

beforeAll(async () => {
  copyRepository(edited.repository)
  writeSite(edited.site, 12)
  const started = Date.now()
  await build(edited)
  whole = Date.now() - started
}, hours)
afterAll(() => rmSync(folder, { recursive: true, force: true }), 300_000)

it(
  'a build that is killed at any moment leaves the old site or the new one, and does not affect the next build',
  async () => {
    for (let round = 0; round < rounds; round++) {
      const before = publishedBy(edited)
      edit(round)
      const { child, ended } = startBuild(edited)
      const moment = upTo(changesCode(round) ? whole : whole / 3)
      await Promise.race([setTimeout(moment), ended])
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await ended
      const left = publishedBy(edited)
      await build(edited)
      const after = publishedBy(edited)
      const changes = [differing(left, before), differing(left, after)]
      expect(changes, `killed after ${moment} ms`).toContainEqual([])
      expect(differing(before, after)).not.toEqual([])
    }
  },
  10 * hours,
)

it(
  'a flipped bit anywhere in the caches does not change the published site',
  async () => {
    const kept = join(edited.repository, '.next/cache/masthead')
    const before = publishedBy(edited)
    for (let round = 0; round < rounds; round++) {
      const files = [...filesOf(kept)].filter(([, bytes]) => bytes.length > 0)
      // Kinds take turns, so that a few large stores do not hide a single file.
      const kinds = groupBy(files, ([name]) => name.replace(/[\da-f]{6,}/g, '#').replace(/\/[\da-f]{2}\//g, '/#/'))
      for (const some of kinds.values()) {
        const [name, bytes] = some[upTo(some.length)] ?? ['', Buffer.of()]
        const at = upTo(bytes.length)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << upTo(8))
        writeFileSync(join(kept, name), bytes)
      }
      await build(edited)
      expect(differing(before, publishedBy(edited)), `round ${round}: ${[...kinds.keys()].join(' ')}`).toEqual([])
    }
  },
  10 * hours,
)

it(
  'of two concurrent builds one may fail, and the site equals that of a single build',
  async () => {
    for (let round = 0; round < rounds / 2; round++) {
      const before = publishedBy(edited)
      edit(round)
      const first = startBuild(edited)
      await setTimeout(upTo(changesCode(round) ? whole / 2 : 1000))
      const second = startBuild(edited)
      const ends = await Promise.all([first.ended, second.ended])
      const output = ends.map(({ output }) => output).join('\n———\n')
      expect(
        ends.map(({ code }) => code),
        output,
      ).toContain(0)
      const left = publishedBy(edited)
      await build(edited)
      expect(differing(left, publishedBy(edited)), output).toEqual([])
      expect(differing(before, left)).not.toEqual([])
    }
  },
  10 * hours,
)

// Last, since its clean builds also judge what the disturbances above left.
it(
  'after all that, and after alternating builds for two days, the site is that of a clean build',
  async () => {
    const clean = new Map<string, Files>()
    for (const day of Object.values(days)) clean.set(day, await cleanBuild({ ...edited, today: day }))
    expect(differing(publishedBy(edited), clean.get(days.early) ?? new Map())).toEqual([])
    expect(differing(clean.get(days.early) ?? new Map(), clean.get(days.late) ?? new Map())).not.toEqual([])
    for (const day of [days.late, days.early, days.late, days.late, days.early]) {
      await build({ ...edited, today: day })
      expect(differing(publishedBy(edited), clean.get(day) ?? new Map()), day).toEqual([])
    }
  },
  10 * hours,
)
