import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { runNode } from '../../lib/core/tool.ts'
import { writeCorpus } from '../bench/corpus.ts'
import { firstFlightLimit, headerBytes, weightOf } from '../bench/page-weight.ts'

const site = mkdtempSync(join(tmpdir(), 'first-flight-'))
afterAll(() => rmSync(site, { recursive: true, force: true }))

it('a post of the corpus is on screen after one round trip, with room for what authors add', async () => {
  writeCorpus(site, 40)
  const { code, output } = await runNode(join(repositoryRoot, 'scripts/run.mjs'), ['build', `--site=${site}`], {
    quiet: true,
  })
  expect(code, output).toBe(0)
  const blog = join(site, 'out/blog')
  const posts = readdirSync(blog).filter((name) => name.startsWith('post-'))
  expect(posts).toHaveLength(40)
  const flights = posts.map((name) => {
    const { compressed } = weightOf(readFileSync(join(blog, name, 'index.html')))
    return { name, bytes: compressed + headerBytes }
  })
  expect(flights.filter(({ bytes }) => bytes > firstFlightLimit)).toEqual([])
}, 600_000)
