/** How much longer `npm run check` takes on a site whose links are dead: `npm run bench -- dead-links [posts]` (10000). Every message looks for what was meant. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError, command } from '../command.ts'
import { figures, npmCheck } from './check.ts'
import { postName, writeCorpus } from './corpus.ts'
import { type Measured, measure } from './measure.ts'
import { words } from './prose.ts'
import { random } from './random.ts'

await command(async () => {
  const posts = Number(process.argv[2] ?? '10000')
  if (!Number.isInteger(posts) || posts < 1)
    throw new CommandError('Give a number of posts: npm run bench -- dead-links 10000')
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
  try {
    writeCorpus(folder, posts)
    console.log(`${posts} posts: ${figures(await check(folder))}`)
    const without = await check(folder)
    for (let index = 0; index < posts; index++)
      appendFileSync(join(folder, `content/posts/${postName(index)}.md`), `\n${deadLinks(index)}\n`)
    console.log(`the same with ${posts * 2} dead links: ${figures(await check(folder))}`)
    const dead = await check(folder)
    console.log(`unchanged since: ${figures(without)} without, ${figures(dead)} with`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function check(site: string): Promise<Measured> {
  const measured = await measure([...npmCheck, `--site=${site}`, '--as-of=2026-06-01'], {})
  if (measured.code > 1) throw new CommandError(`The check failed\n${measured.output}`)
  return measured
}

/** Two links that nothing answers, each its own: one to an address that differs from many by a digit or two, one to an address of the same length as many and like none. */
function deadLinks(index: number): string {
  const next = random(`dead ${index}`)
  return `[One](/blog/post-${index}${Math.floor(next() * 90 + 10)}/) and [another](/blog/${words(next, 4).join('-')}-${index}/).`
}
