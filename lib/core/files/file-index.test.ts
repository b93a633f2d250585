import { mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { changedSince, fileFingerprint, fingerprintFiles, stampOf } from './file-index.ts'

const folder = mkdtempSync(join(tmpdir(), 'masthead-'))
const path = (name: string) => join(folder, name)
const files = new Map(['a.md', 'b.md'].map((name) => [name, path(name)]))
const write = (name: string, text: string) => writeFileSync(path(name), text)
afterEach(() => void vi.restoreAllMocks())

/** A minute later: files written so far are identified by size and times. */
function later(): void {
  const then = Date.now() + 60_000
  vi.spyOn(Date, 'now').mockReturnValue(then)
}

test('only another name or another byte changes the hash of many files', () => {
  write('a.md', 'one')
  write('b.md', 'two')
  const first = fingerprintFiles(files, {})
  expect(fingerprintFiles(files, first.files)).toEqual(first)

  utimesSync(path('a.md'), 0, 0)
  const touched = fingerprintFiles(files, first.files)
  expect(touched.hash).toBe(first.hash)

  write('a.md', 'One')
  const edited = fingerprintFiles(files, touched.files)
  expect(edited.hash).not.toBe(first.hash)

  rmSync(path('b.md'))
  expect(fingerprintFiles(files, edited.files).hash).not.toBe(edited.hash)
})

test('a change that keeps size and modification time is seen', () => {
  write('a.md', 'one')
  utimesSync(path('a.md'), 5, 5)
  later()
  const first = fingerprintFiles(files, {})
  write('a.md', 'two')
  utimesSync(path('a.md'), 5, 5)
  expect(fingerprintFiles(files, first.files).hash).not.toBe(first.hash)
})

test('a file at rest is not read again, a file that just changed is', () => {
  write('a.md', 'one')
  const young = fingerprintFiles(files, {}).files['a.md']
  expect(young?.stamp).toBe(`#${young?.hash}`)
  expect(fileFingerprint(path('a.md'))).toBeUndefined()
  later()
  const { files: settled } = fingerprintFiles(files, {})
  const known = { 'a.md': { stamp: settled['a.md']?.stamp ?? '', hash: 'remembered' } }
  expect(fingerprintFiles(files, known).files['a.md']?.hash).toBe('remembered')
})

test('stamps notice a later edit, also of a file that was too young to be known by its times', () => {
  for (const age of [() => {}, later]) {
    write('a.md', 'one')
    age()
    const stamps = { [path('a.md')]: stampOf(path('a.md')), [path('none.md')]: stampOf(path('none.md')) }
    expect(changedSince(stamps)).toBeUndefined()
    write('a.md', 'two')
    expect(changedSince(stamps)).toBe(path('a.md'))
    write('a.md', 'one')
    write('none.md', '')
    vi.restoreAllMocks()
    expect(changedSince({ [path('none.md')]: '' })).toBe(path('none.md'))
    rmSync(path('none.md'))
  }
})

test('a link counts as the file it leads to, and one that leads nowhere as missing', () => {
  write('a.md', 'one')
  symlinkSync(path('a.md'), path('link.md'))
  symlinkSync(path('loop.md'), path('loop.md'))
  const linked = new Map([['link.md', path('link.md')]])
  const first = fingerprintFiles(linked, {})
  write('a.md', 'two')
  expect(fingerprintFiles(linked, first.files).hash).not.toBe(first.hash)
  expect(stampOf(path('loop.md'))).toBe('')
})
