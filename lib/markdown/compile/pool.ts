/** Compiles bodies in worker threads with a limit of time and memory each: a hostile text costs its own thread, never the one that asked. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
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

type Message = { ready?: true; body?: CompiledBody; error?: unknown }

/** Bodies for which starting one more thread pays: it takes two seconds of processor until it is loaded and warm, a body then twelve milliseconds. */
const bodiesPerWorker = 32

/**
 * Compiles each body, in no fixed order. Rejects when the pipeline itself fails (a bug), naming the file.
 * @param onResult called as each is done
 */
export async function compileInWorkers(
  inputs: readonly BodyInput[],
  { workerPath, milliseconds = limits.milliseconds }: PoolOptions,
  onResult: (index: number, result: PoolResult) => void,
): Promise<void> {
  let next = 0
  const runLane = async (): Promise<void> => {
    let thread: Worker | null = null
    try {
      for (let index = next++; index < inputs.length; index = next++) {
        const input = inputs[index]
        if (!input) continue
        thread ??= takeThread(workerPath) ?? (await startThread(workerPath))
        const result = await compileIn(thread, input, milliseconds)
        if (!result.lasting) thread = null
        onResult(index, result)
      }
    } catch (error) {
      await thread?.terminate()
      throw error
    }
    if (thread) keepThread(workerPath, thread)
  }
  const lanes = Math.min(availableParallelism(), Math.ceil(inputs.length / bodiesPerWorker))
  await Promise.all(Array.from({ length: lanes }, runLane))
}

/** Threads that have loaded the pipeline and wait for work: a save in dev does not pay for the start again. They keep no process alive. */
const idle = new Map<string, Worker[]>()

function takeThread(workerPath: string): Worker | undefined {
  const thread = idle.get(workerPath)?.pop()
  thread?.ref()
  return thread
}

function keepThread(workerPath: string, thread: Worker): void {
  thread.unref()
  idle.set(workerPath, [...(idle.get(workerPath) ?? []), thread])
}

/** Ends the threads that wait for work: each holds a hundred megabytes, which whoever compiles no more has better use for. */
export async function endIdleThreads(): Promise<void> {
  const threads = [...idle.values()].flat()
  idle.clear()
  await Promise.all(threads.map((thread) => thread.terminate()))
}

function forget(worker: Worker): void {
  for (const [path, threads] of idle)
    idle.set(
      path,
      threads.filter((thread) => thread !== worker),
    )
}

const meter = new WorkMeter()
/** How much longer than its processor time a body may take on a machine that others keep busy. */
const patience = 12

/** Calls back when a body has had its processor time. The clock on the wall would refuse good texts on a crowded machine. */
function workTimer(input: BodyInput, milliseconds: number, onEnd: () => void): NodeJS.Timeout {
  meter.start(input)
  return setInterval(
    () => {
      const { work, wall } = meter.spent(input)
      if (work >= milliseconds || wall >= milliseconds * patience) onEnd()
    },
    Math.min(200, milliseconds),
  )
}

/** Resolves when the thread has loaded the pipeline, so that loading does not count as compiling. */
function startThread(workerPath: string): Promise<Worker> {
  const worker = new Worker(workerPath, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 768 } })
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => forget(worker))
    worker.once('message', () => {
      worker.off('error', reject)
      // What goes wrong while it works is seen by `compileIn`; an idle thread that dies is forgotten.
      worker.on('error', () => undefined)
      resolve(worker)
    })
  })
}

function compileIn(worker: Worker, input: BodyInput, milliseconds: number): Promise<PoolResult> {
  return new Promise((resolve, reject) => {
    const refuse = (message: string) => {
      finish()
      void worker.terminate()
      resolve({ body: refusedBody(input, { line: 1, column: 1 }, message), lasting: false })
    }
    const timer = workTimer(input, milliseconds, () =>
      refuse(`The body takes more than ${milliseconds / 1000} s to read`),
    )
    const onError = () => refuse('The body takes more memory to read than there is')
    const onMessage = ({ body, error }: Message) => {
      finish()
      if (body) resolve({ body, lasting: true })
      else reject(error)
    }
    const finish = () => {
      meter.finish(input)
      clearInterval(timer)
      worker.off('error', onError).off('message', onMessage)
    }
    worker.on('error', onError).on('message', onMessage)
    worker.postMessage(input)
  })
}
