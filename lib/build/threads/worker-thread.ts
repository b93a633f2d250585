/** What a thread that renders and finishes pages does. */
import { parentPort, workerData } from 'node:worker_threads'
import type { PageRecord } from '../../publish/pages/page-records.ts'
import { entryPoints } from '../../next/entry-points.ts'
import { Store } from '../../core/cache/store.ts'
import type { App } from './finish-threads.ts'
import { type FinisherOptions, type FinishTask, pageFinisher } from '../../publish/pages/page-finisher.ts'

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
