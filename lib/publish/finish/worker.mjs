/** The first file of a worker thread: teaches it TypeScript, then renders and finishes the pages it is sent. */
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { pageFinisher } = await import('./page-finisher.ts')
const { entryPoints } = await import('../render/entry-points.ts')
const { Store } = await import('../store/store.ts')

const { app } = workerData
const rendering = app && entryPoints(app.repository, app.buildFolder)
for (const route of app?.routes ?? []) rendering.load(route)

let finish
parentPort?.on('message', async ({ options, store, tasks }) => {
  try {
    finish ??= await pageFinisher(options, new Store(store), rendering?.render)
    for (const task of tasks) await finish(task)
    parentPort?.postMessage({})
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
