/** Compiles many bodies: from the cache where it can, the rest in worker threads. */
import { join } from 'node:path'
import type { BodyInput, CompiledBody } from './body.ts'
import { cachePath, readCached, writeCached } from './cache.ts'
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
}

/** Compiles bodies in the order given. No thread is started when all are in the cache. */
export async function compileBodies(
  inputs: readonly BodyInput[],
  { cacheFolder, onProgress, repository = process.cwd(), milliseconds }: CompileOptions,
): Promise<CompiledBody[]> {
  const fingerprint = await pipelineFingerprint(repository)
  const paths = inputs.map((input) => cachePath(cacheFolder, fingerprint, input))
  const bodies = await Promise.all(inputs.map((input, index) => readCached(paths[index] ?? '', input)))
  const missing = inputs.flatMap((input, index) => (bodies[index] ? [] : [{ input, index }]))
  const writes: Promise<void>[] = []
  if (missing.length > 0) {
    let done = 0
    const workerPath = join(repository, 'lib', 'markdown', 'worker.mjs')
    await compileInWorkers(
      missing.map(({ input }) => input),
      { workerPath, milliseconds },
      (at, { body, lasting }) => {
        const { input, index } = missing[at] ?? {}
        if (!input || index === undefined) return
        bodies[index] = body
        if (lasting) writes.push(writeCached(paths[index] ?? '', input, body))
        onProgress?.(++done, missing.length)
      },
    )
  }
  await Promise.all(writes)
  return bodies.filter((body) => body !== null)
}
