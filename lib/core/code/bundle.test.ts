import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { bundle } from './bundle.mjs'

/** Below the repository, as whatever is bundled. */
const folder = path.resolve('node_modules/.cache/masthead-bundle-test')
mkdirSync(folder, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

test('a module and what it imports are one file, made again when one of them changes', async () => {
  const part = write('part.ts', 'export const word: string = "one"')
  const main = write('main.ts', "import { word } from './part.ts'\nexport const said = word")
  const first = await bundle(main)
  expect((await import(first)).said).toBe('one')
  expect(await bundle(main)).toBe(first)
  writeFileSync(part, 'export const word: string = "two"')
  utimesSync(part, 1, 1)
  const second = await bundle(main)
  expect((await import(second)).said).toBe('two')
})

test('a module in a bundle goes on finding what lies beside its source', async () => {
  const file = write('where.ts', 'export const here: string = import.meta.url')
  expect((await import(await bundle(file))).here).toBe(pathToFileURL(file).href)
})

test('what is imported when it is needed stays apart until then', async () => {
  write('later.ts', 'export const later = "LATER"')
  const file = await bundle(write('now.ts', "export const ask = async () => (await import('./later.ts')).later"))
  expect(readFileSync(file, 'utf8')).not.toContain('LATER')
  expect(await (await import(file)).ask()).toBe('LATER')
})

test('a bundled command bundles others as well as it was bundled itself', async () => {
  const file = write('part-of-command.ts', 'export const here: string = import.meta.url')
  const maker = write('command.ts', `export { bundle } from '${path.resolve('lib/core/code/bundle.mjs')}'`)
  const { bundle: bundleAgain } = await import(await bundle(maker))
  expect((await import(await bundleAgain(file))).here).toBe(pathToFileURL(file).href)
})
