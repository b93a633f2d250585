/** For tests: builds a site with a copy of the repository, and compares the results. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../../lib/core/root.ts'
import { writeCorpus } from '../bench/corpus.ts'
import type { EditedSite } from './random-edits.ts'

export type Files = ReadonlyMap<string, Buffer>

/** A running build. */
export type Running = {
  child: ChildProcess
  /** Exit code (null after a signal) and all output. */
  ended: Promise<{ code: number | null; output: string }>
}

/** Starts a build in its own process group, which a signal to `-pid` reaches completely. */
export function startBuild({ repository, site, today }: EditedSite, ...flags: string[]): Running {
  const script = join(repository, 'scripts/run.mjs')
  const args = [script, 'build', `--site=${site}`, `--as-of=${today}`, ...flags]
  const child = spawn(process.execPath, args, { cwd: repository, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: output.join('') }))
  })
  return { child, ended }
}

/**
 * @returns its output
 * @throws with its output if it fails
 */
export async function build(edited: EditedSite, ...flags: string[]): Promise<string> {
  const { code, output } = await startBuild(edited, ...flags).ended
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${output}`)
  return output
}

/** A site with every page type, an island, an expired and a scheduled post, pictures, and enough posts for all lists. */
export function writeSite(site: string, posts: number): void {
  writeCorpus(site, posts)
  for (const part of ['content/posts', 'content/authors', 'content/categories', 'content/pages', 'public'])
    cpSync(join(repositoryRoot, 'e2e/site', part), join(site, part), { recursive: true })
  writeFileSync(
    join(site, 'content/site.yml'),
    'title: Bench\ndescription: A corpus for measuring.\nurl: https://bench.example/sub/\npage_size: 4\ncompress: true\nhost: nginx\nnavigation:\n  - label: Journal\n    url: /blog/\n',
  )
}

/** Name → bytes of every file below a folder. */
export function filesOf(root: string): Files {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(root, name)).isFile(),
  )
  return new Map(names.sort().map((name) => [name, readFileSync(join(root, name))]))
}

/** The published site, or the one set aside by an interrupted swap, which the next command restores. */
export const publishedBy = ({ site }: EditedSite): Files =>
  filesOf(existsSync(join(site, 'out')) ? join(site, 'out') : join(site, 'out.prev'))

/** Names that only one of the two has, or that differ. */
export const differing = (one: Files, other: Files): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => !one.get(name)?.equals(other.get(name) ?? Buffer.of()),
  )

/** Builds the same from scratch in another folder; the caches of the edited site are moved away meanwhile. */
export async function cleanBuild({ repository, site, today }: EditedSite): Promise<Files> {
  const copy = `${site}-clean`
  rmSync(copy, { recursive: true, force: true })
  for (const part of ['content', 'public']) cpSync(join(site, part), join(copy, part), { recursive: true })
  const [kept, aside] = [join(repository, '.next'), join(repository, '.next-aside')]
  renameSync(kept, aside)
  await build({ repository, site: copy, today }, '--clean')
  rmSync(kept, { recursive: true })
  renameSync(aside, kept)
  return filesOf(join(copy, 'out'))
}
