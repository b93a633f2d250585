/** Measures how much longer `npm run check` takes on a site with dead links, since every message looks for a suggestion: `npm run bench -- dead-links [posts]` (10000). */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError, command } from '../cli/command.ts'
import { figures, npmCheck } from './check.ts'
import { postName } from './corpus.ts'
import { type Measured, measure } from './measure.ts'
import { paragraph, title, words } from './prose.ts'
import { random } from './random.ts'

await command('bench', async () => {
  const posts = Number(process.argv[2] ?? '10000')
  if (!Number.isInteger(posts) || posts < 1)
    throw new CommandError('Give a number of posts: npm run bench -- dead-links 10000')
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
  try {
    for (const name of ['sound', 'dead']) writeSite(join(folder, name), posts, name === 'dead')
    const sound = await checkTwice(join(folder, 'sound'))
    const dead = await checkTwice(join(folder, 'dead'))
    console.log(`Check of ${posts} posts: ${sound}\nThe same with ${posts * 2} dead links: ${dead}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function checkTwice(site: string): Promise<string> {
  const first = await check(site)
  return `${figures(first)} at first, ${figures(await check(site))} warm`
}

async function check(site: string): Promise<Measured> {
  const measured = await measure([...npmCheck, `--site=${site}`, '--as-of=2026-06-01'], {})
  if (measured.code > 1) throw new CommandError(`The check failed\n${measured.output}`)
  return measured
}

/** Short posts, since bodies are not what is measured. */
function writeSite(root: string, posts: number, dead: boolean): void {
  const put = (folder: string, name: string, text: string) => {
    mkdirSync(join(root, 'content', folder), { recursive: true })
    writeFileSync(join(root, 'content', folder, name), text)
  }
  put('', 'site.yml', 'title: Bench\ndescription: Dead links.\nurl: https://bench.example\ndefault_author: ada\n')
  put('authors', 'ada.md', '---\nname: Ada Bench\n---\n')
  for (let index = 0; index < posts; index++) {
    const next = random(`short post ${index}`)
    const text = `---\ntitle: ${title(next)} ${index}\n---\n\n${paragraph(next)}\n`
    put('posts', `${postName(index)}.md`, dead ? `${text}\n${deadLinks(index)}\n` : text)
  }
}

/** Two unique dead links per post: one that differs from many addresses by a digit or two, one as long as many but similar to none. */
function deadLinks(index: number): string {
  const next = random(`dead ${index}`)
  return `[One](/blog/post-${index}${Math.floor(next() * 90 + 10)}/) and [another](/blog/${words(next, 4).join('-')}-${index}/).`
}
