/** `npm run bench -- [posts]`: builds a deterministic corpus cold, unchanged and after one edit, and prints what it took and what came out. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { postName, writeCorpus } from './bench/corpus.ts'
import { type Measured, measure } from './bench/measure.ts'
import { CommandError, command } from './command.ts'
import { repositoryRoot } from './root.ts'
import { runNode } from './tool.ts'

/** Headers of one answer, as nginx sends them with the published settings. */
const headerBytes = 620

/** A large site, for the time of everything but bodies. */
const modelPosts = 5000

await command(async () => {
  const posts = Number(process.argv[2] ?? 1000)
  if (!Number.isInteger(posts) || posts < 1) throw new CommandError('Write the number of posts: npm run bench -- 1000')
  const root = mkdtempSync(join(tmpdir(), 'masthead-bench-'))
  const model = join(root, 'model')
  try {
    writeCorpus(model, modelPosts)
    await part('model.ts', model)
    await part('pictures.ts')
    writeCorpus(root, posts)
    console.log(`${posts} posts in ${root}`)
    await build('Cold', root, ['--clean'])
    await build('Unchanged', root)
    appendFileSync(join(root, `content/posts/${postName(0)}.md`), '\nOne more sentence.\n')
    await build('One edit', root)
    printOutput(join(root, 'out'), posts)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})

async function build(name: string, root: string, flags: string[] = []): Promise<void> {
  const script = join(repositoryRoot, 'scripts/build.ts')
  const measured = await measure(['--import', 'tsx', script, ...flags], { MASTHEAD_SITE: root, AS_OF: '2026-01-01' })
  if (measured.code !== 0) throw new CommandError(`${name}: the build failed\n${measured.output}`)
  console.log(`\n${name}: ${figures(measured)}`)
  for (const line of measured.output.split('\n')) if (/^Seconds/.test(line)) console.log(`  ${line}`)
}

/** One measurement in a process of its own, which prints its lines. */
async function part(name: string, ...args: string[]): Promise<void> {
  const { code } = await runNode(join(repositoryRoot, 'scripts/bench', name), args, {
    env: { NODE_OPTIONS: '--import tsx' },
  })
  if (code !== 0) throw new CommandError(`The measurement ${name} failed`)
}

function figures({ seconds, processor, memory }: Measured): string {
  return [
    `${seconds.toFixed(1)} s`,
    processor === null ? '' : `${processor.toFixed(1)} s of processor`,
    memory === null ? '' : `${Math.round(memory / 1e6)} MB at most`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Files by kind, and the weight of pages as a browser gets them. */
function printOutput(out: string, posts: number): void {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(out, name)).isFile(),
  )
  const kinds = new Map<string, number>()
  for (const name of files) kinds.set(extname(name) || 'other', (kinds.get(extname(name) || 'other') ?? 0) + 1)
  console.log(
    `\n${files.length} files: ${[...kinds]
      .sort()
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')}`,
  )
  const groups = {
    posts: /^blog\/post-/,
    lists: /^(blog|categories|tags|archive)\/(?!post-)/,
    people: /^authors\//,
    'front page': /^index\.html$/,
  }
  for (const [name, pattern] of Object.entries(groups)) {
    const pages = files
      .filter((file) => file.endsWith('.html') && pattern.test(file))
      .sort()
      .slice(0, 200)
    const sizes = pages
      .map((file) => readFileSync(join(out, file)))
      .map((html) => [html.length, brotliCompressSync(html).length] as const)
    if (sizes.length > 0)
      console.log(
        `${name}: ${average(sizes.map(([raw]) => raw))} bytes of HTML, ${average(sizes.map(([, brotli]) => brotli))} brotli`,
      )
    if (name === 'posts' && posts > 0)
      console.log(
        `  first flight with headers: ${Math.max(...sizes.map(([, brotli]) => brotli)) + headerBytes} bytes at most`,
      )
  }
}

function average(all: readonly number[]): number {
  return Math.round(all.reduce((sum, one) => sum + one, 0) / all.length)
}
