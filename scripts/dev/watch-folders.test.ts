import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PendingChanges } from './settle.ts'
import { type Watch, watchFolders } from './watch-folders.ts'

let root: string
let watch: Watch
let notice: () => void

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'))
  mkdirSync(join(root, 'content'))
  watch = watchFolders([join(root, 'content'), join(root, 'public')], () => notice())
})
afterEach(() => {
  watch.close()
  rmSync(root, { recursive: true, force: true })
})

/** Resolves with the first change noticed after `act`. */
const noticed = (act: () => void) =>
  new Promise<void>((resolve) => {
    notice = resolve
    act()
  })

it('new files, edits, renames and deletions are noticed, even in a new folder', async () => {
  const folder = join(root, 'content/posts/sub')
  await noticed(() => mkdirSync(folder, { recursive: true }))
  await noticed(() => writeFileSync(join(folder, 'a.md'), 'one'))
  await noticed(() => writeFileSync(join(folder, 'a.md'), 'two'))
  await noticed(() => renameSync(join(folder, 'a.md'), join(folder, 'b.md')))
  await noticed(() => rmSync(join(folder, 'b.md')))
})

it('a folder that did not exist at first is noticed with what is in it', async () => {
  await noticed(() => {
    mkdirSync(join(root, 'public'))
    writeFileSync(join(root, 'public/a.txt'), 'one')
  })
  await noticed(() => writeFileSync(join(root, 'public/a.txt'), 'three'))
})

it('an empty file that is being written delays the edition until it has content', async () => {
  const changes = new PendingChanges()
  const file = join(root, 'content/a.md')
  expect(changes.any).toBe(false)
  writeFileSync(file, '')
  changes.add(file)
  const order: string[] = []
  const settled = changes.settled().then(() => order.push('settled'))
  await new Promise<void>((resolve) => setImmediate(resolve))
  order.push('written')
  writeFileSync(file, 'one')
  changes.add(file)
  await settled
  expect(order).toEqual(['written', 'settled'])
  expect(changes.any).toBe(false)
})
