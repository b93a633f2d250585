import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

const folder = mkdtempSync(join(tmpdir(), 'masthead-'))
const files = new Map(['a.md', 'b.md'].map((name) => [name, join(folder, name)]))
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

test('only another name or another byte changes the fingerprint', () => {
  write('a.md', 'one')
  write('b.md', 'two')
  const first = fingerprint(files, {})
  expect(fingerprint(files, first.files)).toEqual(first)

  utimesSync(join(folder, 'a.md'), 0, 0)
  const touched = fingerprint(files, first.files)
  expect(touched.hash).toBe(first.hash)

  write('a.md', 'One')
  const edited = fingerprint(files, touched.files)
  expect(edited.hash).not.toBe(first.hash)

  rmSync(join(folder, 'b.md'))
  expect(fingerprint(files, edited.files).hash).not.toBe(edited.hash)
})

test('a change that keeps size and modification time is seen', () => {
  write('a.md', 'one')
  utimesSync(join(folder, 'a.md'), 5, 5)
  const first = fingerprint(files, {})
  write('a.md', 'two')
  utimesSync(join(folder, 'a.md'), 5, 5)
  expect(fingerprint(files, first.files).hash).not.toBe(first.hash)
})
