/** The thread's side of `WorkerThread`. */
import { parentPort } from 'node:worker_threads'

/** Answers each request of the main thread. What `answer` throws rejects the request. */
export function answerRequests<Request, Answer>(answer: (request: Request) => Promise<Answer>): void {
  parentPort?.on('message', async (request: Request) => {
    try {
      parentPort?.postMessage({ answer: await answer(request) })
    } catch (error) {
      parentPort?.postMessage({ error })
    }
  })
  parentPort?.postMessage('ready')
}
