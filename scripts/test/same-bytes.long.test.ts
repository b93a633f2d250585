import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { runNode } from '../../lib/core/tool.ts'
import { writeCorpus } from '../bench/corpus.ts'

/** Compared with a build in UTC and C: same day and content, but another folder, zone and locale. */
const places = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8' },
]

const folder = mkdtempSync(join(tmpdir(), 'same-bytes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function built({ TZ, LANG }: { TZ: string; LANG: string }, name: string): Promise<Map<string, Buffer>> {
  const root = join(folder, name)
  writeCorpus(root, 6)
  const source = join(repositoryRoot, 'e2e/site')
  for (const some of ['content/posts', 'content/authors', 'content/categories', 'public'])
    cpSync(join(source, some), join(root, some), { recursive: true })
  const { code, output } = await runNode(
    join(repositoryRoot, 'scripts/run.mjs'),
    ['build', '--clean', `--site=${root}`, '--as-of=2026-03-01'],
    { env: { TZ, LANG, LC_ALL: LANG, LANGUAGE: LANG }, quiet: true },
  )
  expect(code, output).toBe(0)
  const out = join(root, 'out')
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(out, file)).isFile(),
  )
  return new Map(files.sort().map((file) => [file, readFileSync(join(out, file))]))
}

it('a build gives the same bytes in every folder, zone and locale', async () => {
  const first = await built({ TZ: 'UTC', LANG: 'C' }, 'first')
  for (const [index, place] of places.entries()) {
    const files = await built(place, `other-${index}`)
    expect([...files.keys()]).toEqual([...first.keys()])
    expect([...files].filter(([file, bytes]) => !first.get(file)?.equals(bytes)).map(([file]) => file)).toEqual([])
  }
}, 1_800_000)
