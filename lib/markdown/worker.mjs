/** The first file of a worker thread: teaches it TypeScript, then compiles the bodies it is sent, one at a time. */
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { compileBody } = await import('./compile.ts')

parentPort?.on('message', async (input) => {
  try {
    parentPort?.postMessage({ body: await compileBody(input) })
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
parentPort?.postMessage({ ready: true })
