import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { WorkerPool } from './worker-pool.ts'

/** A pool whose threads answer with what this function returns. */
function poolOf(answer: string): WorkerPool<unknown, unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pool-'))
  const file = path.join(folder, 'worker.mjs')
  writeFileSync(
    file,
    `import { parentPort, threadId } from 'node:worker_threads'
    const answer = ${answer}
    parentPort.on('message', async (request) => {
      try { parentPort.postMessage({ answer: await answer(request, threadId) }) }
      catch (error) { parentPort.postMessage({ error }) }
    })
    parentPort.postMessage('ready')`,
  )
  const pool = new WorkerPool<unknown, unknown>({ file, resourceLimits: { maxOldGenerationSizeMb: 64 } })
  onTestFinished(() => pool.end())
  return pool
}

async function answers(pool: WorkerPool<unknown, unknown>, items: readonly unknown[], perThread = 100) {
  const results: unknown[] = []
  await pool.each(items, perThread, async (thread, item, index) => {
    results[index] = await thread.ask(item)
  })
  return results
}

test('each item is answered, by a thread that stays for the next call', async () => {
  const pool = poolOf('(item, thread) => [item * 2, thread]')
  const [first] = await answers(pool, [1, 2, 3])
  const again = await answers(pool, [4])
  expect(first).toEqual([2, expect.any(Number)])
  expect(again).toEqual([[8, (first as number[])[1]]])
})

test('what a request throws rejects the call', async () => {
  await expect(answers(poolOf('() => { throw new Error("bad item") }'), [1])).rejects.toThrow('bad item')
})

test('a thread that ends rejects its request and is replaced', async () => {
  const pool = poolOf('(item) => (item === "exit" ? process.exit(3) : item)')
  const seen: unknown[] = []
  await pool.each(['a', 'exit', 'b'], 100, async (thread, item) => {
    const answer = await thread.ask(item).catch((error: Error) => error.message)
    seen.push(answer, thread.hasEnded)
  })
  expect(seen).toEqual(['a', false, 'A worker thread ended with code 3', true, 'b', false])
})

test('ending a pool rejects what its threads work on', async () => {
  const pool = poolOf('() => new Promise(() => setTimeout(() => {}, 60_000))')
  const waiting = pool.each([1], 100, async (thread, item) => {
    const answer = thread.ask(item)
    await Promise.all([answer, thread.ready.then(() => pool.end())])
  })
  await expect(waiting).rejects.toThrow('ended')
})
