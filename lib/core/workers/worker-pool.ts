/** A pool of worker threads: compiles bodies and renders pages. */
import { availableParallelism } from 'node:os'
import { type ThreadOptions, WorkerThread } from './worker-thread.ts'

export class WorkerPool<Request, Answer> {
  readonly #options: ThreadOptions
  readonly #threads = new Set<WorkerThread<Request, Answer>>()
  readonly #idle: WorkerThread<Request, Answer>[] = []

  /** Opens a pool without threads; they are started as they are needed. */
  constructor(options: ThreadOptions) {
    this.#options = options
  }

  /** Starts a thread ahead of its first request. */
  start(): void {
    this.#release(this.#startThread())
  }

  /**
   * Distributes items over threads, in no fixed order. Threads are kept for the next call, but don't keep the process alive.
   * @param perThread number of items that justifies another thread
   * @param use handles one item with a thread of its own; a thread that ended is replaced. When it rejects, its thread is ended and the whole call rejects
   */
  async each<Item>(
    items: readonly Item[],
    perThread: number,
    use: (thread: WorkerThread<Request, Answer>, item: Item, index: number) => Promise<void>,
  ): Promise<void> {
    const waiting = items.entries()
    const runLane = async () => {
      let thread: WorkerThread<Request, Answer> | undefined
      try {
        for (const [index, item] of waiting) {
          if (!thread || thread.hasEnded) thread = this.#take()
          await use(thread, item, index)
        }
      } catch (error) {
        await thread?.end()
        throw error
      }
      if (thread) this.#release(thread)
    }
    const lanes = Math.min(availableParallelism(), Math.ceil(items.length / perThread))
    await Promise.all(Array.from({ length: lanes }, runLane))
  }

  /** Ends all threads; a request that one of them works on is rejected. */
  async end(): Promise<void> {
    const threads = [...this.#threads]
    this.#threads.clear()
    this.#idle.length = 0
    await Promise.all(threads.map((thread) => thread.end()))
  }

  #startThread(): WorkerThread<Request, Answer> {
    const thread = new WorkerThread<Request, Answer>(this.#options)
    this.#threads.add(thread)
    return thread
  }

  #take(): WorkerThread<Request, Answer> {
    const thread = this.#idle.pop()
    if (thread?.hasEnded) return this.#take()
    thread?.keepsAlive(true)
    return thread ?? this.#startThread()
  }

  #release(thread: WorkerThread<Request, Answer>): void {
    thread.keepsAlive(false)
    this.#idle.push(thread)
  }
}
