/** The first file of a worker thread: teaches it TypeScript, then finishes the pages it is sent. */
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { pageFinisher } = await import('./page-finisher.ts')
const { Store } = await import('../store/store.ts')

const finish = await pageFinisher(workerData.options, new Store(workerData.store))
parentPort?.on('message', async (tasks) => {
  try {
    for (const task of tasks) await finish(task)
    parentPort?.postMessage({})
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
parentPort?.postMessage({})
