import { expect, test } from 'vitest'
import { runEsbuild } from './esbuild.mjs'

const processes = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length
const options = { stdin: { contents: 'export const one: number = 1', loader: 'ts' }, write: false } as const

test('no process of esbuild is left when nothing runs in it, and calls at the same time do not end each other', async () => {
  const before = processes()
  const running = [runEsbuild(options), runEsbuild(options)]
  const built = await Promise.all([...running, running[0]?.then(() => runEsbuild(options))])
  expect(built.map((result) => result?.outputFiles[0]?.text)).toEqual(Array(3).fill('export const one = 1;\n'))
  await expect.poll(processes).toBe(before)
})
