import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sourceHistory } from './source-then.ts'

const folder = mkdtempSync(join(tmpdir(), 'source-then-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const repository = join(folder, 'site')
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: repository,
    stdio: 'pipe',
  })
const write = (path: string, text: string) => writeFileSync(join(repository, path), text)
function commit(message: string) {
  git('add', '-A')
  git('commit', '-qm', message)
}

test('the source is that of the last commit that changed the translation', () => {
  mkdirSync(join(repository, 'content'), { recursive: true })
  git('init', '-q')
  write('content/x.md', 'First')
  commit('source')
  write('content/x.de.md', 'Erste')
  write('content/x.md', 'Second')
  commit('translation, and the source with it')
  write('content/x.md', 'Third')
  commit('source again')
  const then = sourceHistory(repository)('content/x.de.md', 'content/x.md')
  expect(then).toMatchObject({ text: 'Second', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
  expect(sourceHistory(repository)('content/x.de.md', 'content/renamed.md')).toMatchObject({ text: undefined })
})

test('a source that was renamed since, twice, is read under its name of then', () => {
  git('mv', 'content/x.md', 'content/y.md')
  commit('renamed')
  git('mv', 'content/y.md', 'content/z.md')
  expect(sourceHistory(repository)('content/x.de.md', 'content/z.md')).toMatchObject({ text: 'Second' })
  commit('renamed again')
  expect(sourceHistory(repository)('content/x.de.md', 'content/z.md')).toMatchObject({ text: 'Second' })
  git('mv', 'content/z.md', 'content/x.md')
  commit('renamed back')
})

test('a translation that is being written has the present source', () => {
  write('content/x.de.md', 'Dritte')
  expect(sourceHistory(repository)('content/x.de.md', 'content/x.md')).toBeNull()
})

test('a translation that is only renamed is as old as its text', () => {
  write('content/x.de.md', 'Die dritte Fassung')
  commit('translation')
  const then = (translation: string) => sourceHistory(repository)(translation, 'content/x.md')
  const before = then('content/x.de.md')
  write('content/x.md', 'Fourth')
  commit('source')
  mkdirSync(join(repository, 'content/de'))
  git('mv', 'content/x.de.md', 'content/de/ü.md')
  expect(then('content/de/ü.md')).toEqual(before)
  commit('translation renamed')
  expect(then('content/de/ü.md')).toEqual(before)
  git('mv', 'content/de/ü.md', 'content/de/x.md')
  commit('and again')
  expect(then('content/de/x.md')).toEqual(before)
  git('mv', 'content/de/x.md', 'content/de/ü.md')
  write('content/de/ü.md', 'Die vierte Fassung')
  expect(then('content/de/ü.md')).toBeNull()
  commit('renamed and changed')
  expect(then('content/de/ü.md')).toMatchObject({ text: 'Fourth' })
  write('content/de/ü.md', 'Die fünfte Fassung')
  expect(then('content/de/ü.md')).toBeNull()
  git('mv', 'content/de/ü.md', 'content/x.de.md')
})

test('a shallow clone says that its history is missing, and a folder without git that there is none', () => {
  commit('translation again')
  const shallow = join(folder, 'shallow')
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository}`, shallow], { stdio: 'pipe' })
  expect(sourceHistory(shallow)('content/x.de.md', 'content/x.md')).toEqual({
    unknown: 'this clone has no history so far back — run git fetch --unshallow',
  })
  const plain = join(folder, 'plain')
  mkdirSync(plain)
  expect(sourceHistory(plain)('a', 'b')).toEqual({ unknown: 'the site is in no git repository' })
})
