/** The code of a rendering thread: renders and finishes the pages it is sent. */
import { workerData } from 'node:worker_threads'
import { Store } from '../../core/cache/store.ts'
import { answerRequests } from '../../core/workers/answer-requests.ts'
import { entryPoints } from '../../next/index.ts'
import { pageFinisher } from '../../publish/index.ts'
import type { App, FinishedPages, FinishRequest } from './rendering-threads.ts'

const { app }: { app: Omit<App, 'env'> } = workerData
const rendering = entryPoints(app.repository, app.buildFolder)
for (const route of app.routes) rendering.load(route)

let finish: Awaited<ReturnType<typeof pageFinisher>> | undefined
answerRequests(async ({ first, tasks }: FinishRequest): Promise<FinishedPages> => {
  if (first) finish = await pageFinisher(first.options, new Store(first.store), rendering)
  const records: FinishedPages = []
  for (const task of tasks) if (finish) records.push([task.key, await finish(task)])
  return records
})
