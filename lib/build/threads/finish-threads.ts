/** Threads that render and finish pages. One can be started before the pages are known: loading the app takes longer than a page. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Store } from '../../core/cache/store.ts'
import type { FinisherOptions, FinishTask } from '../../publish/index.ts'
import { type PageRecord, type PageRecords, sharing } from '../../publish/index.ts'

/** The compiled app that pages are rendered from. */
export type App = {
  repository: string
  /** Next's build folder (`.next`). */
  buildFolder: string
  /** Routes to load when a thread starts. */
  routes: readonly string[]
  /** Environment variables for the routes; they name the prepared data. */
  env: NodeJS.ProcessEnv
}

export type FinishThreads = {
  /** Starts a thread ahead of its first pages. */
  start: () => void
  /** Returns the record of each page by its key. Throws for the first page that cannot be rendered or finished. */
  finish: (tasks: readonly FinishTask[], options: FinisherOptions, store: Store) => Promise<PageRecords>
  /** Ends all threads. `finish` starts new ones. */
  end: () => Promise<void>
}

/** Number of pages that justifies another thread. */
const pagesPerThread = 30
/** Without a limit V8 lets a heap grow to a gigabyte before it collects garbage. */
const heapMegabytes = 256
/** For pages that need more, such as an archive of tens of thousands of posts. */
const largeHeapMegabytes = 1536
/** Rendering a page leaves about ten megabytes of garbage. A young generation larger than V8's default of 16 saves a fifth of the time. */
const youngMegabytes = 96
/** Pages sent to a thread at once. */
const portion = 10

/** Opens a pool without threads; they are started as they are needed. */
export function openThreads(app: App): FinishThreads {
  const threads: Thread[] = []
  return {
    start: () => void threads.push(startThread(app)),
    async finish(tasks, options, store) {
      const waiting = [...tasks]
      const wanted = Math.min(availableParallelism(), Math.ceil(tasks.length / pagesPerThread))
      while (threads.length < wanted) threads.push(startThread(app))
      const take = () => waiting.splice(0, portion)
      const first = { options, store: store.folder }
      const records = new Map<string, PageRecord>()
      const shared = sharing()
      const keep = (finished: FinishedPages) => {
        for (const [key, record] of finished) records.set(key, shared(record))
      }
      const run = async (index: number) => {
        for (let tasks = take(); tasks.length > 0; tasks = take())
          try {
            keep(await handOver(threads[index], first, tasks))
          } catch (error) {
            if (!isOutOfMemory(error)) throw error
            const large = startThread(app, largeHeapMegabytes)
            keep(await handOver(large, first, tasks).finally(() => large.worker.terminate()))
            threads[index] = startThread(app)
          }
      }
      await Promise.all(threads.map((_, index) => run(index)))
      return records
    },
    async end() {
      await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()))
    },
  }
}

type FinishedPages = readonly [key: string, record: PageRecord][]

type Thread = {
  worker: Worker
  /** Rejects when the thread ends unexpectedly; never resolves. */
  ended: Promise<never>
  /** Whether it has received what all its pages share. */
  isInitialised: boolean
}

function startThread(app: App, megabytes = heapMegabytes): Thread {
  const file = fileURLToPath(new URL('./worker.mjs', import.meta.url))
  const workerData = { app: { ...app, env: undefined } }
  // Loaders given to this process by --import must not run again in the thread.
  const worker = new Worker(file, {
    workerData,
    env: app.env,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const ended = new Promise<never>((_, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`A rendering thread ended with code ${code}`)))
  })
  // An idle thread may end without consequences; `handOver` sees the rejection.
  ended.catch(() => {})
  return { worker, ended, isInitialised: false }
}

/** Sends pages to a thread, with the first ones also what all pages share. Throws what a page threw, or when the thread ends. */
async function handOver(
  thread: Thread | undefined,
  first: object,
  tasks: readonly FinishTask[],
): Promise<FinishedPages> {
  if (!thread) throw new Error('The rendering threads were ended while pages were waiting')
  const { worker, ended } = thread
  const done = new Promise<FinishedPages>((resolve, reject) =>
    worker.once('message', ({ error, records }: { error?: Error; records: FinishedPages }) =>
      error ? reject(error) : resolve(records),
    ),
  )
  worker.postMessage({ ...(thread.isInitialised ? {} : first), tasks })
  thread.isInitialised = true
  return Promise.race([done, ended])
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
