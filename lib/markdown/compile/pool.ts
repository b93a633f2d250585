/** Compiles bodies in worker threads with a limit of time and memory each: a hostile text ends its own thread and nothing else. */
import { WorkerPool } from '../../core/workers/worker-pool.ts'
import type { WorkerThread } from '../../core/workers/worker-thread.ts'
import type { BodyInput, CompiledBody } from './body.ts'
import { limits } from './limits.ts'
import { refusedBody } from './refused.ts'
import { WorkMeter } from './work-meter.ts'

export type PoolOptions = {
  /** Path of `worker.mjs`. */
  workerPath: string
  /** Milliseconds of processor time a body may take. */
  milliseconds?: number
}

export type PoolResult = {
  body: CompiledBody
  /** False when time or memory ran out: another run may end otherwise, so it is not stored. */
  lasting: boolean
}

/** Bodies for which starting one more thread pays: it takes two seconds of processor until it is loaded and warm, a body then twelve milliseconds. */
const bodiesPerThread = 32
const heapMegabytes = 768

/** Pools by the path of their worker. Threads that have loaded the pipeline wait here, so that a save in dev does not start one again. */
const pools = new Map<string, WorkerPool<BodyInput, CompiledBody>>()

/**
 * Compiles each body, in no fixed order. Rejects when the pipeline itself fails (a bug), naming the file.
 * @param onResult called as each is done
 */
export async function compileInWorkers(
  inputs: readonly BodyInput[],
  { workerPath, milliseconds = limits.milliseconds }: PoolOptions,
  onResult: (index: number, result: PoolResult) => void,
): Promise<void> {
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes }
  const pool = pools.get(workerPath) ?? new WorkerPool({ file: workerPath, resourceLimits })
  pools.set(workerPath, pool)
  await pool.each(inputs, bodiesPerThread, async (thread, input, index) =>
    onResult(index, await compileIn(thread, input, milliseconds)),
  )
}

/** Ends the threads that wait for work: each holds a hundred megabytes. */
export async function endIdleThreads(): Promise<void> {
  await Promise.all([...pools.values()].map((pool) => pool.end()))
}

/** Threads that have compiled a body. */
const warm = new WeakSet<object>()

async function compileIn(
  thread: WorkerThread<BodyInput, CompiledBody>,
  input: BodyInput,
  milliseconds: number,
): Promise<PoolResult> {
  // Loading the pipeline does not count as compiling; a thread's first body also loads what is loaded on demand, such as grammars.
  await thread.ready
  const allowed = warm.has(thread) ? milliseconds : 2 * milliseconds
  warm.add(thread)
  let message = 'The body takes more memory to read than there is'
  const timer = startTimer(input, allowed, () => {
    message = `The body takes more than ${milliseconds / 1000} s to read`
    void thread.end()
  })
  try {
    return { body: await thread.ask(input), lasting: true }
  } catch (error) {
    if (!thread.hasEnded) throw error
    return { body: refusedBody(input, { line: 1, column: 1 }, message), lasting: false }
  } finally {
    timer.stop()
  }
}

const meter = new WorkMeter()
/** How much longer than its processor time a body may take on a machine that others keep busy. */
const patience = 12

/** Calls back when a body has had its processor time. The clock on the wall would refuse good texts on a crowded machine. */
function startTimer(input: BodyInput, milliseconds: number, onEnd: () => void): { stop: () => void } {
  meter.start(input)
  const check = () => {
    const { work, wall } = meter.spent(input)
    if (work >= milliseconds || wall >= milliseconds * patience) onEnd()
  }
  const interval = setInterval(check, Math.min(200, milliseconds))
  return {
    stop() {
      meter.finish(input)
      clearInterval(interval)
    },
  }
}
