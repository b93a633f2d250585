import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Store, storeKey } from './store.ts'

const root = mkdtempSync(path.join(tmpdir(), 'store-'))
afterAll(() => rmSync(root, { recursive: true }))
let count = 0
const folder = () => path.join(root, String(count++))
const key = storeKey('page', 'x')

test('what was written is there for the next build', () => {
  const store = new Store(folder())
  store.write(key, 'text')
  const next = new Store(store.folder)
  expect([next.has(key), next.read(key)?.toString()]).toEqual([true, 'text'])
  expect(next.read(storeKey('page', 'y'))).toBeNull()
})

test('parts of a name do not run together', () => {
  expect(storeKey('a', 'bc')).not.toBe(storeKey('ab', 'c'))
  expect(storeKey('a', '')).not.toBe(storeKey('a'))
})

describe('a damaged entry counts as absent and is removed', () => {
  const damages: Record<string, (file: string) => void> = {
    'a byte changed': (file) => {
      const bytes = readFileSync(file)
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      writeFileSync(file, bytes)
    },
    'a byte changed, and the time put back': (file) => {
      const { atime, mtime } = statSync(file)
      const bytes = readFileSync(file)
      bytes[0] = (bytes[0] ?? 0) ^ 1
      writeFileSync(file, bytes)
      utimesSync(file, atime, mtime)
    },
    'cut off': (file) => truncateSync(file, 40),
    'cut to nothing': (file) => truncateSync(file, 0),
    'of another make': (file) => writeFileSync(file, 'gzip?'),
    'a folder in its place': (file) => {
      rmSync(file)
      mkdirSync(file)
    },
    gone: (file) => rmSync(file),
  }
  test.each(Object.entries(damages))('%s', (_, damage) => {
    const store = new Store(folder())
    store.write(key, 'the text of an entry')
    const next = new Store(store.folder)
    damage(store.fileOf(key))
    expect(next.read(key)).toBeNull()
    expect([next.has(key), new Store(store.folder).has(key)]).toEqual([false, false])
    next.write(key, 'made again')
    expect(new Store(store.folder).read(key)?.toString()).toBe('made again')
  })
})

test('files that are none of its entries do not disturb it', () => {
  const store = new Store(folder())
  store.write(key, 'text')
  writeFileSync(path.join(store.folder, 'README'), '')
  writeFileSync(`${store.fileOf(key)}.1234`, 'half')
  mkdirSync(path.join(store.folder, 'other'))
  expect(new Store(store.folder).read(key)?.toString()).toBe('text')
})

test('a value is made once', async () => {
  const store = new Store(folder())
  let made = 0
  const memo = (on: Store, ...inputs: (string | undefined)[]) => on.memo('a', inputs, () => ({ made: ++made }))
  expect(await memo(store, 'b')).toEqual({ made: 1 })
  expect(await memo(new Store(store.folder), 'b')).toEqual({ made: 1 })
  expect(await memo(store, 'c')).toEqual({ made: 2 })
  // A value with an unknown input is not stored.
  expect([await memo(store, undefined), await memo(store, undefined)]).toEqual([{ made: 3 }, { made: 4 }])
  const bytes = async (text: string) => (await store.memoBytes('bytes', ['x'], () => Buffer.from(text))).toString()
  expect([await bytes('one'), await bytes('two')]).toEqual(['one', 'one'])
})

/** Entries of a store, and what each run of a site uses of them. */
function sharedStore(count: number) {
  const path = folder()
  const keys = Array.from({ length: count }, (_, index) => storeKey('entry', String(index)))
  const old = new Store(path)
  for (const [index, each] of keys.entries()) {
    old.write(each, each)
    utimesSync(old.fileOf(each), index, index)
  }
  const run = (site: string, ...used: number[]) => {
    const store = new Store(path)
    for (const index of used) store.read(keys[index] ?? '')
    store.sweep(site)
  }
  const left = () => keys.flatMap((each, index) => (new Store(path).has(each) ? [index] : []))
  return { path, run, left }
}

test('entries that no run uses are dropped, the oldest first, while there are more of them than of used ones', () => {
  const { run, left } = sharedStore(6)
  run('', 0, 1)
  expect(left()).toEqual([0, 1, 4, 5])
})

test('entries that one of the last two runs of any site used are not dropped, however old', () => {
  const { path: where, run, left } = sharedStore(4)
  const writeOthers = () => {
    const store = new Store(where)
    for (let index = 0; index < 10; index++) store.write(storeKey('other', String(index)), 'younger')
  }
  run('a', 0, 1)
  run('b', 2, 3)
  writeOthers()
  run('a', 0)
  expect(left()).toEqual([0, 1, 2, 3])
  writeOthers()
  run('a', 0)
  expect(left()).toEqual([0, 2, 3])
})

test('runs of sites that were built long ago do not count', () => {
  const { path: where, run } = sharedStore(1)
  for (let site = 0; site < 12; site++) run(String(site), 0)
  expect(readdirSync(path.join(where, 'used')).length).toBeLessThanOrEqual(8)
})
