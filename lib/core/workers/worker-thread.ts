/** A worker thread that answers one request at a time. */
import { type ResourceLimits, Worker } from 'node:worker_threads'

export type ThreadOptions = {
  /** The thread's first file, in JavaScript. It has to call `answerRequests`. */
  file: string | URL
  workerData?: unknown
  env?: NodeJS.ProcessEnv
  resourceLimits: ResourceLimits
}

type Message<Answer> = { answer: Answer } | { error: unknown }

export class WorkerThread<Request, Answer> {
  readonly #worker: Worker
  /** Rejects when the thread ends; never resolves. */
  readonly #end: Promise<never>
  #hasEnded = false
  /** Resolves when the thread has loaded its code. */
  readonly ready: Promise<void>

  constructor({ file, ...options }: ThreadOptions) {
    // Loaders given to this process by --import must not run again in the thread.
    const worker = new Worker(file, { ...options, execArgv: [] })
    this.#worker = worker
    this.#end = new Promise((_, reject) => {
      const end = (error: Error) => {
        this.#hasEnded = true
        reject(error)
      }
      worker.on('error', end)
      worker.on('exit', (code) => end(new Error(`A worker thread ended with code ${code}`)))
    })
    const loaded = new Promise<void>((resolve) => worker.once('message', () => resolve()))
    this.ready = Promise.race([loaded, this.#end])
    // An idle thread may end without consequences; `ask` sees the rejection.
    this.ready.catch(() => {})
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Rejects with what the request threw in the thread, or with an error of its own if the thread ended; `hasEnded` tells them apart. */
  async ask(request: Request): Promise<Answer> {
    await this.ready
    const answered = new Promise<Answer>((resolve, reject) =>
      this.#worker.once('message', (message: Message<Answer>) =>
        'answer' in message ? resolve(message.answer) : reject(message.error),
      ),
    )
    this.#worker.postMessage(request)
    return Promise.race([answered, this.#end])
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  /** Whether the thread keeps the process alive. */
  keepsAlive(does: boolean): void {
    if (does) this.#worker.ref()
    else this.#worker.unref()
  }
}
