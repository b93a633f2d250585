/** Measures how long a text that is typed in the editor takes to be checked, in a separate process: `npm run bench -- typing [posts]`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkText, documentFiles, loadPublication, newMemory } from '../../lib/content/index.ts'
import { writeCorpus } from './corpus.ts'
import { longPost } from './long-post.ts'

const posts = Number(process.argv[2] ?? '1000')
const rounds = 20

const root = mkdtempSync(join(tmpdir(), 'masthead-bench-typing-'))
try {
  writeCorpus(root, posts)
  const path = 'content/posts/2025-12-31-long.md'
  const text = longPost()
  writeFileSync(join(root, path), text)
  const memory = newMemory()
  const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache'), memory }
  const { publication } = await loadPublication(options)
  const document = publication && documentFiles(root, publication.content).find((one) => one.path === path)
  if (!document) throw new Error(`${path} was not loaded`)
  const times: number[] = []
  const processor: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    const before = process.cpuUsage()
    const { problems } = await checkText(
      options,
      document,
      `${text}\nTyped ${round}, with [a dead link](/blog/none/).\n`,
    )
    times.push(performance.now() - from)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
    if (!problems.some(({ code }) => code === 'link-dead')) throw new Error('The dead link was not reported')
  }
  console.log(
    `Check of a text of ${text.split(/\s+/).length} words among ${posts} posts, after a key: ${middle(times)} ms, at most ${Math.round(Math.max(...times))}; ${middle(processor)} ms of processor`,
  )
} finally {
  rmSync(root, { recursive: true, force: true })
}

function middle(all: readonly number[]): number {
  return Math.round([...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0)
}
