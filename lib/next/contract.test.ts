import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type Rendered, renderAll } from './testing/contract.ts'
import { buildTinyApp, type TinyApp } from './testing/tiny-app.ts'

let app: TinyApp
let rendered: Rendered
beforeAll(async () => {
  const built = await buildTinyApp()
  if (!built) throw new Error('unreachable: nothing is fetched')
  app = built
  rendered = await renderAll(app)
  // A few seconds of work, which a busy machine stretches.
}, 600_000)
afterAll(() => app && rmSync(app.repository, { recursive: true }))

test.each(Object.entries(contract))('the installed Next keeps the contract: %s', (_, check) => check(app, rendered))

test('docs/maintain/next.md has a row for each check', () => {
  const rows = readFileSync('docs/maintain/next.md', 'utf8').matchAll(/^\| \*\*(.+?)\*\*:/gm)
  expect([...rows].map(([, name]) => name).sort()).toEqual(Object.keys(contract).sort())
})
