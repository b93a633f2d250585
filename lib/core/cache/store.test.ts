import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
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
    'another entry in its place': (file) => {
      const [other, elsewhere] = [new Store(folder()), storeKey('page', 'y')]
      other.write(elsewhere, 'the text of another entry')
      writeFileSync(file, readFileSync(other.fileOf(elsewhere)))
    },
    'a link to a file in its place': (file) => {
      writeFileSync(`${file}.target`, readFileSync(file))
      rmSync(file)
      symlinkSync(`${file}.target`, file)
    },
    'a link to nothing in its place': (file) => {
      rmSync(file)
      symlinkSync('/nowhere', file)
    },
    'larger than any entry': (file) => truncateSync(file, 600 * 1024 * 1024),
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

test('what links in a store lead to is neither listed, written nor deleted', () => {
  const outside = folder()
  const name = key.slice(2)
  mkdirSync(path.join(outside, key.slice(0, 2)), { recursive: true })
  for (const file of [name, `${key.slice(0, 2)}/${name}`, 'README']) writeFileSync(path.join(outside, file), 'mine')
  const part = new Store(folder())
  mkdirSync(part.folder)
  symlinkSync(outside, path.join(part.folder, key.slice(0, 2)))
  const whole = new Store(folder())
  symlinkSync(outside, whole.folder)
  const record = new Store(folder())
  mkdirSync(record.folder)
  symlinkSync(outside, path.join(record.folder, 'used'))
  for (const store of [part, whole, record]) {
    expect(store.has(key)).toBe(false)
    store.sweep()
    store.write(key, 'text')
    expect(new Store(store.folder).read(key)?.toString()).toBe('text')
  }
  const left = readdirSync(outside, { recursive: true, encoding: 'utf8' }).sort()
  expect(left).toEqual(['README', key.slice(0, 2), name, `${key.slice(0, 2)}/${name}`].sort())
  expect(readFileSync(path.join(outside, name), 'utf8')).toBe('mine')
})

test.each(['{}', '[1]', 'null', '[['])('a record of runs that says %s drops nothing that this run uses', (text) => {
  const store = new Store(folder())
  store.write(key, 'text')
  store.sweep()
  const record = path.join(store.folder, 'used')
  for (const name of readdirSync(record)) writeFileSync(path.join(record, name), text)
  const next = new Store(store.folder)
  next.read(key)
  next.sweep()
  expect(new Store(store.folder).has(key)).toBe(true)
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
    for (const one of used.map((index) => keys[index] ?? '')) if (!store.read(one)) store.write(one, one)
    store.sweep(site)
  }
  const left = () => keys.flatMap((each, index) => (new Store(path).has(each) ? [index] : []))
  return { path, run, left }
}

test('entries that no run uses are dropped, the oldest first, until they are a quarter of the used ones', () => {
  const { run, left } = sharedStore(12)
  run('', 0, 1, 2, 3, 4, 5, 6, 7)
  expect(left()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 10, 11])
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
