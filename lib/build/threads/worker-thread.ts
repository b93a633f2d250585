/** The code of a rendering thread: renders and finishes the pages it is sent. */
import { parentPort, workerData } from 'node:worker_threads'
import { Store } from '../../core/cache/store.ts'
import { entryPoints } from '../../next/index.ts'
import type { PageRecord } from '../../publish/index.ts'
import { type FinisherOptions, type FinishTask, pageFinisher } from '../../publish/index.ts'
import type { App } from './finish-threads.ts'

const { app }: { app: Omit<App, 'env'> } = workerData
const rendering = entryPoints(app.repository, app.buildFolder)
for (const route of app.routes) rendering.load(route)

type Message = { options: FinisherOptions; store: string; tasks: FinishTask[] }

let finish: Awaited<ReturnType<typeof pageFinisher>> | undefined
parentPort?.on('message', async ({ options, store, tasks }: Message) => {
  try {
    finish ??= await pageFinisher(options, new Store(store), rendering)
    const records: [key: string, record: PageRecord][] = []
    for (const task of tasks) records.push([task.key, await finish(task)])
    parentPort?.postMessage({ records })
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
