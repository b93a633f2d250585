import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refuseSetup } from './refused-setup.ts'

let repository = ''
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(repository, file)), { recursive: true })
  writeFileSync(path.join(repository, file), text)
}
beforeEach(() => {
  repository = mkdtempSync(path.join(tmpdir(), 'refused-'))
  write('app/page.tsx', 'export default () => null')
  write('app/layout.tsx', "import { Frame } from '../components/index.ts'\nexport default Frame")
  write('components/index.ts', "export { Frame } from './frame.tsx'\nexport { Counter } from './counter.tsx'")
  write('components/frame.tsx', 'export const Frame = () => null')
  write('components/counter.tsx', "/** Counts. */\n'use client'\nexport const Counter = () => null")
})
afterEach(() => rmSync(repository, { recursive: true }))

const refusal = () =>
  refuseSetup(repository, ['page.tsx']).then(
    () => '',
    (error: Error) => error.message,
  )

test('an island is refused in a layout, and only where the layout uses it', async () => {
  expect(await refusal()).toBe('')
  write('components/frame.tsx', "import { Counter } from './counter.tsx'\nexport const Frame = () => Counter()")
  expect(await refusal()).toMatch(/a client component in a layout .*: components\/counter\.tsx — move it/)
})

test.each([
  ['app/about/page.tsx', 'app/about/page.tsx belongs to no page kind'],
  ['app/about/loading.tsx', 'app/about/loading.tsx makes React stream the page'],
  ['instrumentation-client.ts', 'instrumentation-client would run on every page'],
])('%s is refused by name', async (file, message) => {
  write(file, 'export default () => null')
  expect(await refusal()).toContain(message)
})
