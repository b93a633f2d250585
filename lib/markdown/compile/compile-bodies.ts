/** Compiles many bodies: from the cache where it can, the rest in worker threads. */
import { basename, join } from 'node:path'
import type { BodyInput, CompiledBody } from './body.ts'
import { nameBody } from './body-key.ts'
import { type BodyMemory, keepBodies, recalled } from './body-memory.ts'
import { cachePath, readCached, writeCached } from './cache.ts'
import type { KeptBodies } from './kept-bodies.ts'
import { compileInWorkers } from './pool.ts'
import { pipelineFingerprint } from './sources.ts'

export type CompileOptions = {
  /** Where results are kept between runs: `.next/cache/masthead`. */
  cacheFolder: string
  /** Called after each body that was not in the cache. */
  onProgress?: (done: number, total: number) => void
  /** The folder that holds `lib` and `package-lock.json`; the working directory by default. */
  repository?: string
  /** Milliseconds one body may take; for tests. */
  milliseconds?: number
  /** In dev: bodies of the call before, which gives the same object for an unchanged input. */
  memory?: BodyMemory
  /** In commands that run once: what bodies of the run before were. */
  kept?: KeptBodies
}

/** Files of the cache: ten thousand in memory together are a gigabyte. */
const readAtOnce = 64

/** Compiles bodies in the order given. No thread is started when all are in the cache. */
export async function compileBodies(
  inputs: readonly BodyInput[],
  { cacheFolder, onProgress, repository = process.cwd(), milliseconds, memory, kept }: CompileOptions,
): Promise<CompiledBody[]> {
  const fingerprint = await pipelineFingerprint(repository)
  const recall = async (input: BodyInput, path: string) => {
    const known = kept?.read(path, input)
    if (known) return known
    const body = await readCached(path, input)
    return body && kept ? kept.keep(path, input, body) : body
  }
  const store = async (input: BodyInput, index: number, body: CompiledBody) => {
    const path = paths[index] ?? ''
    await writeCached(path, input, body)
    if (kept) bodies[index] = kept.keep(path, input, body)
  }
  const known = inputs.map((input) => recalled(memory, input))
  const paths = inputs.map((input, index) => (known[index] ? '' : cachePath(cacheFolder, fingerprint, input)))
  const bodies: (CompiledBody | null)[] = []
  for (let from = 0; from < inputs.length; from += readAtOnce) {
    const some = inputs.slice(from, from + readAtOnce)
    const read = some.map((input, at) => known[from + at] ?? recall(input, paths[from + at] ?? ''))
    bodies.push(...(await Promise.all(read)))
  }
  const fleeting = new Set<string>()
  const missing = inputs.flatMap((input, index) => (bodies[index] ? [] : [{ input, index }]))
  const writes: Promise<void>[] = []
  if (missing.length > 0) {
    let done = 0
    await compileInWorkers(
      missing.map(({ input }) => input),
      { workerPath: workerPath(repository), milliseconds },
      (at, { body, lasting }) => {
        const { input, index } = missing[at] ?? {}
        if (!input || index === undefined) return
        bodies[index] = body
        if (!lasting) fleeting.add(input.path)
        if (lasting) writes.push(store(input, index, body))
        onProgress?.(++done, missing.length)
      },
    )
  }
  await Promise.all(writes)
  for (const [index, body] of bodies.entries()) {
    const path = paths[index]
    // What ran out of time has no name: another run may end otherwise.
    if (body && path && !fleeting.has(inputs[index]?.path ?? '')) nameBody(body, basename(path, '.json'))
  }
  if (memory) keepBodies(memory, inputs, bodies, fleeting)
  return bodies.filter((body) => body !== null)
}

const workerPath = (repository: string) => join(repository, 'lib/markdown/compile/worker.mjs')

/** Starts a thread and lets it load what most bodies need: for a process that waits for its first one. */
export async function warmCompiler(repository = process.cwd()): Promise<void> {
  const text = '# A\n\n```ts\nlet a = 1\n```\n'
  const input = { path: 'warm', text, firstLine: 1, format: 'md', language: 'en', math: false, siteUrl: '' } as const
  await compileInWorkers([input], { workerPath: workerPath(repository) }, () => {})
}
