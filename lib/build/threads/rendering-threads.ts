/** Threads that render and finish pages. One can be started before the pages are known: loading the app takes longer than a page. */
import { fileURLToPath } from 'node:url'
import type { Store } from '../../core/cache/store.ts'
import { WorkerPool } from '../../core/workers/worker-pool.ts'
import { WorkerThread } from '../../core/workers/worker-thread.ts'
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

/** A message to a thread. The first one also carries what all pages of the thread share. */
export type FinishRequest = { first?: { options: FinisherOptions; store: string }; tasks: readonly FinishTask[] }

export type FinishedPages = [key: string, record: PageRecord][]

/** Number of portions that justifies another thread. */
const portionsPerThread = 3
/** Pages sent to a thread at once. */
const portion = 10
/** Without a limit V8 lets a heap grow to a gigabyte before it collects garbage. */
const heapMegabytes = 256
/** Heap for pages that need more, such as an archive of tens of thousands of posts. */
const largeHeapMegabytes = 1536
/** Rendering a page leaves about ten megabytes of garbage. A young generation larger than V8's default of 16 saves a fifth of the time. */
const youngMegabytes = 96

/** Opens a pool without threads; they are started as they are needed. */
export function openThreads(app: App): FinishThreads {
  const pool = new WorkerPool<FinishRequest, FinishedPages>(threadOptions(app))
  return {
    start: () => pool.start(),
    async finish(tasks, options, store) {
      const first = { options, store: store.folder }
      const records = new Map<string, PageRecord>()
      const shared = sharing()
      const initialised = new WeakSet<object>()
      await pool.each(portions(tasks), portionsPerThread, async (thread, tasks) => {
        const request = initialised.has(thread) ? { tasks } : { first, tasks }
        initialised.add(thread)
        const finished = await thread.ask(request).catch((error: unknown) => {
          if (!isOutOfMemory(error)) throw error
          const large = new WorkerThread<FinishRequest, FinishedPages>(threadOptions(app, largeHeapMegabytes))
          return large.ask({ first, tasks }).finally(() => large.end())
        })
        for (const [key, record] of finished) records.set(key, shared(record))
      })
      return records
    },
    end: () => pool.end(),
  }
}

const threadOptions = (app: App, megabytes = heapMegabytes) => ({
  file: fileURLToPath(new URL('./worker.mjs', import.meta.url)),
  workerData: { app: { ...app, env: undefined } },
  env: app.env,
  resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
})

const portions = (tasks: readonly FinishTask[]): FinishTask[][] =>
  Array.from({ length: Math.ceil(tasks.length / portion) }, (_, at) => tasks.slice(at * portion, (at + 1) * portion))

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
