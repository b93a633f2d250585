/** Threads that render and finish pages. They may be started before it is known which pages: loading what they need takes longer than a page. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Store } from '../store/store.ts'
import type { FinisherOptions, FinishTask } from './page-finisher.ts'

/** The compiled app of Next, from which pages are rendered. */
export type App = {
  repository: string
  /** Next's own folder of build files (`.next`). */
  buildFolder: string
  /** Routes to be loaded at once. */
  routes: readonly string[]
  /** The environment of the routes: says where the build prepared what they show. */
  env: NodeJS.ProcessEnv
}

export type FinishThreads = {
  /** Throws for the first page that cannot be rendered or finished. */
  finish: (tasks: readonly FinishTask[], options: FinisherOptions, store: Store) => Promise<void>
  end: () => Promise<void>
}

/** Pages for which starting one more thread pays. */
const pagesPerThread = 30
/** Without a limit a thread lets its heap grow to a gigabyte before it looks for what nobody needs; the largest page takes a quarter of it. */
const heapMegabytes = 512
/** A page leaves some ten megabytes behind. In the third that V8 fills before it looks, more of them fit than in its usual 16: a fifth less work. */
const youngMegabytes = 144
/** Pages that a thread is handed at once. */
const portion = 10

/** @param app absent where pages were rendered before and are only finished */
export function openThreads(app?: App): FinishThreads {
  const threads = [startThread(app)]
  return {
    async finish(tasks, options, store) {
      const waiting = [...tasks]
      const wanted = Math.min(availableParallelism(), Math.ceil(tasks.length / pagesPerThread))
      while (threads.length < wanted) threads.push(startThread(app))
      const take = () => waiting.splice(0, portion)
      await Promise.all(threads.map((thread) => runThread(thread, { options, store: store.folder }, take)))
    },
    async end() {
      await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()))
    },
  }
}

type Thread = { worker: Worker /** Never resolves; rejects when the thread ends by itself. */; ended: Promise<never> }

function startThread(app?: App): Thread {
  const file = fileURLToPath(new URL('./worker.mjs', import.meta.url))
  const workerData = { app: app && { ...app, env: undefined } }
  // The thread learns TypeScript by itself: what the command was started with would teach it a second time.
  const worker = new Worker(file, {
    workerData,
    env: app?.env,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const ended = new Promise<never>((_, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`A thread that finishes pages ended with ${code}`)))
  })
  // Nobody waits for a thread without work; whoever gives it some is told.
  ended.catch(() => {})
  return { worker, ended }
}

/** Hands a thread pages until there are none. */
async function runThread({ worker, ended }: Thread, first: object, take: () => FinishTask[]): Promise<void> {
  let context: object = first
  for (let tasks = take(); tasks.length > 0; tasks = take()) {
    const done = new Promise<void>((resolve, reject) =>
      worker.once('message', ({ error }: { error?: Error }) => (error ? reject(error) : resolve())),
    )
    worker.postMessage({ ...context, tasks })
    await Promise.race([done, ended])
    context = {}
  }
}
