/** Measures builds of one corpus: cold, unchanged, and after an edit. */
import { createHash } from 'node:crypto'
import { appendFileSync, copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError } from '../cli/command.ts'
import { copyRepository } from '../incremental/repository-copy.ts'
import { postName, writeCorpus } from './corpus.ts'
import { type Measured, measure } from './measure.ts'

export type BuildFigures = {
  /** The kind of build: `one edit`. */
  name: string
  seconds: number
  /** Part of these spent on social images, in their own column. */
  cards: number
  processor: number | null
  memory: number | null
  rendered: string
  /** Files of out/ that differ from the build before. */
  written: number
}

/** Each of them counts for a writer, so the slowest has a row of its own. */
const editsInARow = 5

/** The build date, on which nothing in the corpus becomes due. */
const day = '2026-06-01'

/**
 * @param folder an empty folder
 * @param posts number of posts
 * @param runs measurements of each kind; the median counts
 * @param onFigures called with each row
 */
export async function measureBuilds(
  folder: string,
  posts: number,
  runs: number,
  onFigures: (figures: BuildFigures) => void,
): Promise<string> {
  const repository = join(folder, 'repository')
  copyRepository(repository)
  const site = join(folder, 'site')
  writeCorpus(site, posts)
  const build = (...flags: string[]) => runBuild(repository, site, flags)
  const out = join(site, 'out')
  let before = new Map<string, string>()
  /** @param edit changes the site; receives the number of the run */
  const measured = async (name: string, count: number, edit: (run: number) => void, ...flags: string[]) => {
    const all: BuildFigures[] = []
    for (let run = 1; run <= count; run++) {
      edit(run)
      const built = await build(...flags)
      const now = hashes(out)
      all.push(figures(name, built, changed(before, now)))
      before = now
    }
    return all.toSorted((a, b) => a.seconds - b.seconds)
  }
  const row = async (name: string, edit: (run: number) => void, ...flags: string[]) =>
    onFigures(median(await measured(name, runs, edit, ...flags)))
  const post = (index: number) => join(site, `content/posts/${postName(index)}.md`)
  const component = join(repository, 'components/post/post-foot.tsx')
  const edit = () => appendFileSync(post(posts >> 1), '\nOne more sentence.\n')
  await row('cold', () => {}, '--clean')
  // It finds no older site to start from.
  for (const first of await measured('first edit after it', 1, edit)) onFigures(first)
  await row('unchanged', () => {})
  const edits = await measured('one edit', editsInARow, edit)
  onFigures(median(edits))
  for (const slowest of edits.slice(-1)) onFigures({ ...slowest, name: `slowest of ${editsInARow} edits` })
  await row('one new post', (run) => copyFileSync(post(0), join(site, `content/posts/2026-01-0${run}-new-${run}.md`)))
  await row('one author renamed', (run) =>
    replace(join(site, 'content/authors/chen.md'), /^name: .*$/m, `name: Run ${run}`),
  )
  await row('one component changed', (run) =>
    replace(component, /<footer( data-run="\d")?/, `<footer data-run="${run}"`),
  )
  return out
}

async function runBuild(repository: string, site: string, flags: string[]): Promise<Measured> {
  const args = [join(repository, 'scripts/run.mjs'), 'build', ...flags]
  const measured = await measure(args, { MASTHEAD_SITE: site, AS_OF: day, NEXT_TELEMETRY_DISABLED: '1' }, repository)
  if (measured.code !== 0) throw new CommandError(`The build failed\n${measured.output}`)
  return measured
}

function figures(name: string, { output, seconds, processor, memory }: Measured, written: number): BuildFigures {
  const cards = Number(/Seconds:.*social images ([\d.]+)/.exec(output)?.[1] ?? 0)
  const rendered = /Rendered (\d+ of \d+) pages/.exec(output)?.[1] ?? 'none'
  return { name, seconds, cards, processor, memory, rendered, written }
}

/** The run with the median wall-clock time; the other figures are from the same run. `all` is sorted by time. */
const median = (all: readonly BuildFigures[]): BuildFigures => all[all.length >> 1] as BuildFigures

function replace(file: string, pattern: RegExp, by: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, by))
}

function hashes(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha1')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )
}

const changed = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>) =>
  [...now].filter(([name, hash]) => before.get(name) !== hash).length
