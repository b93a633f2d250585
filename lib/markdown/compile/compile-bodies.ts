/** Compiles many bodies: from the cache where it can, the rest in worker threads. */
import { join } from 'node:path'
import { Store } from '../../core/cache/store.ts'
import { codeHash } from '../../core/code/code-hash.ts'
import type { BodyInput, CompiledBody } from './body.ts'
import { nameBody } from './body-key.ts'
import { type BodyMemory, keepBodies, recalled } from './body-memory.ts'
import type { KeptBodies } from './kept-bodies.ts'
import { compileInWorkers } from './pool.ts'
import { readBody, storedBodyKey, writeBody } from './stored-body.ts'

export type CompileOptions = {
  /** Where results are kept between runs: `.next/cache/masthead`. */
  cacheFolder: string
  /** Called after each body that was not in the cache. */
  onProgress?: (done: number, total: number) => void
  /** The folder of package.json; the working directory by default. */
  repository?: string
  /** Milliseconds one body may take; for tests. */
  milliseconds?: number
  /** In dev: bodies of the call before, which gives the same object for an unchanged input. */
  memory?: BodyMemory
  /** In commands that run once: what bodies of the run before were. */
  kept?: KeptBodies
}

/** The modules that compile bodies, for the cache key. */
const pipeline = ['lib/markdown/compile/compile.ts']

/** Compiles bodies in the order given. No thread is started when all are in the cache. */
export async function compileBodies(
  inputs: readonly BodyInput[],
  { cacheFolder, onProgress, repository = process.cwd(), milliseconds, memory, kept }: CompileOptions,
): Promise<CompiledBody[]> {
  const code = await codeHash(pipeline, repository)
  const store = new Store(join(cacheFolder, 'bodies'))
  const recall = (input: BodyInput, key: string) => {
    const known = kept?.read(store, key, input)
    if (known) return known
    const body = readBody(store, key, input)
    return body && kept ? kept.keep(store, key, input, body) : body
  }
  const known = inputs.map((input) => recalled(memory, input))
  const keys = inputs.map((input, index) => (known[index] ? '' : storedBodyKey(code, input)))
  const bodies = inputs.map((input, index) => known[index] ?? recall(input, keys[index] ?? ''))
  const fleeting = new Set<string>()
  const missing = inputs.flatMap((input, index) => (bodies[index] ? [] : [{ input, index }]))
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
        if (lasting) {
          const key = keys[index] ?? ''
          writeBody(store, key, input, body)
          if (kept) bodies[index] = kept.keep(store, key, input, body)
        }
        onProgress?.(++done, missing.length)
      },
    )
  }
  for (const [index, body] of bodies.entries()) {
    const key = keys[index]
    // A body that ran out of time has no name, because the next run may succeed.
    if (body && key && !fleeting.has(inputs[index]?.path ?? '')) nameBody(body, key)
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
