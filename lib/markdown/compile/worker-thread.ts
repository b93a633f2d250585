/** What a thread that compiles bodies does: one at a time, when it is ready for them. */
import { parentPort } from 'node:worker_threads'
import { compileBody } from './compile.ts'

parentPort?.on('message', async (input) => {
  try {
    parentPort?.postMessage({ body: await compileBody(input) })
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
parentPort?.postMessage({ ready: true })
