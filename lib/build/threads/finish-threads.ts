/** Threads that render and finish pages. They may be started before it is known which pages: loading what they need takes longer than a page. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Store } from '../../core/cache/store.ts'
import type { FinisherOptions, FinishTask } from '../../publish/index.ts'
import { type PageRecord, type PageRecords, sharing } from '../../publish/index.ts'

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
  /** Starts a thread ahead of its first pages. */
  start: () => void
  /** Returns what is known of each page, by its key. Throws for the first page that cannot be rendered or finished. */
  finish: (tasks: readonly FinishTask[], options: FinisherOptions, store: Store) => Promise<PageRecords>
  /** Ends all threads. `finish` starts new ones. */
  end: () => Promise<void>
}

/** Pages for which starting one more thread pays. */
const pagesPerThread = 30
/** Without a limit a thread lets its heap grow to a gigabyte before it looks for what nobody needs. */
const heapMegabytes = 256
/** For pages that need more than that: an archive of tens of thousands of posts. */
const largeHeapMegabytes = 1536
/** A page leaves some ten megabytes behind. In the third that V8 fills before it looks, more of them fit than in its usual 16: a fifth less work. */
const youngMegabytes = 96
/** Pages that a thread is handed at once. */
const portion = 10

/** Threads are started as pages need them. */
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
  /** Never resolves; rejects when the thread ends by itself. */
  ended: Promise<never>
  /** Whether it was told what all its pages share. */
  told: boolean
}

function startThread(app: App, megabytes = heapMegabytes): Thread {
  const file = fileURLToPath(new URL('./worker.mjs', import.meta.url))
  const workerData = { app: { ...app, env: undefined } }
  // The thread learns TypeScript by itself: what the command was started with would teach it a second time.
  const worker = new Worker(file, {
    workerData,
    env: app.env,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const ended = new Promise<never>((_, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`A thread that finishes pages ended with ${code}`)))
  })
  // Nobody waits for a thread without work; whoever gives it some is told.
  ended.catch(() => {})
  return { worker, ended, told: false }
}

/** Hands a thread pages, and with the first ones what all of them share. Throws what a page threw, or the end of the thread. */
async function handOver(
  thread: Thread | undefined,
  first: object,
  tasks: readonly FinishTask[],
): Promise<FinishedPages> {
  if (!thread) throw new Error('The threads were ended while pages waited')
  const { worker, ended } = thread
  const done = new Promise<FinishedPages>((resolve, reject) =>
    worker.once('message', ({ error, records }: { error?: Error; records: FinishedPages }) =>
      error ? reject(error) : resolve(records),
    ),
  )
  worker.postMessage({ ...(thread.told ? {} : first), tasks })
  thread.told = true
  return Promise.race([done, ended])
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
