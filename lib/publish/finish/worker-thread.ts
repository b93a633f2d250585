/** What a thread that renders and finishes pages does. */
import { parentPort, workerData } from 'node:worker_threads'
import { entryPoints } from '../render/entry-points.ts'
import { Store } from '../store/store.ts'
import type { App } from './finish-threads.ts'
import { type FinisherOptions, type FinishTask, pageFinisher } from './page-finisher.ts'

const { app }: { app: Omit<App, 'env'> } = workerData
const rendering = entryPoints(app.repository, app.buildFolder)
for (const route of app.routes) rendering.load(route)

type Message = { options: FinisherOptions; store: string; tasks: FinishTask[] }

let finish: ((task: FinishTask) => Promise<void>) | undefined
parentPort?.on('message', async ({ options, store, tasks }: Message) => {
  try {
    finish ??= await pageFinisher(options, new Store(store), rendering)
    for (const task of tasks) await finish(task)
    parentPort?.postMessage({})
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
