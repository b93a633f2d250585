/** Finishes many pages: a few in this thread, many in as many threads as there are cores. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Store } from '../store/store.ts'
import { type FinisherOptions, type FinishTask, pageFinisher } from './page-finisher.ts'

/** Pages for which starting one more thread pays. */
const pagesPerThread = 60
/** Pages that a thread is handed at once. */
const portion = 10

/** @throws for the first page that cannot be finished */
export async function finishPages(tasks: readonly FinishTask[], options: FinisherOptions, store: Store): Promise<void> {
  const threads = Math.min(availableParallelism(), Math.floor(tasks.length / pagesPerThread))
  if (threads < 2) {
    if (tasks.length === 0) return
    const finish = await pageFinisher(options, store)
    for (const task of tasks) await finish(task)
    return
  }
  const waiting = [...tasks]
  const take = () => waiting.splice(0, portion)
  await Promise.all(Array.from({ length: threads }, () => runThread({ options, store: store.folder }, take)))
}

/** A worker asks for pages until there are none. */
function runThread(workerData: { options: FinisherOptions; store: string }, take: () => FinishTask[]): Promise<void> {
  const worker = new Worker(fileURLToPath(new URL('./worker.mjs', import.meta.url)), { workerData })
  return new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', ({ error }: { error?: Error }) => {
      if (error) return reject(error)
      const tasks = take()
      if (tasks.length > 0) worker.postMessage(tasks)
      else resolve()
    })
    worker.on('exit', (code) => reject(new Error(`A thread that finishes pages ended with ${code}`)))
  }).finally(() => worker.terminate())
}
