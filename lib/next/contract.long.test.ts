import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contract, renderAll } from './testing/contract.ts'
import { buildTinyApp } from './testing/tiny-app.ts'

test.each(['latest', 'canary'])('next@%s keeps the contract', async (version) => {
  const app = await buildTinyApp(version)
  if (!app) return console.log(`next@${version} was not checked: the registry does not have it`)
  const rendered = await renderAll(app)
  const broken: string[] = []
  for (const [name, check] of Object.entries(contract))
    try {
      await check(app, rendered)
    } catch (error) {
      broken.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  rmSync(app.repository, { recursive: true })
  expect(broken).toEqual([])
})
