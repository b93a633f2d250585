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
import { Store, storeKey } from '../../core/cache/store.ts'
import { readPage, writePage } from './built-page.ts'

const root = mkdtempSync(path.join(tmpdir(), 'store-'))
afterAll(() => rmSync(root, { recursive: true }))
let count = 0
const folder = () => path.join(root, String(count++))
const fileOf = ({ folder }: Store, key: string) => path.join(folder, key.slice(0, 2), key.slice(2))
const key = storeKey('page', 'x')

test('the next build finds what was written', () => {
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
      bytes[40] = (bytes[40] ?? 0) ^ 1
      writeFileSync(file, bytes)
      utimesSync(file, atime, mtime)
    },
    'cut off': (file) => truncateSync(file, 40),
    'cut to nothing': (file) => truncateSync(file, 0),
    'of another format': (file) => writeFileSync(file, 'gzip?'),
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
    damage(fileOf(store, key))
    expect(next.read(key)).toBeNull()
    expect([next.has(key), new Store(store.folder).has(key)]).toEqual([false, false])
    next.write(key, 'made again')
    expect(new Store(store.folder).read(key)?.toString()).toBe('made again')
  })
})

test('files that aren’t entries do no harm', () => {
  const store = new Store(folder())
  store.write(key, 'text')
  writeFileSync(path.join(store.folder, 'README'), '')
  writeFileSync(`${fileOf(store, key)}.1234`, 'half')
  mkdirSync(path.join(store.folder, 'other'))
  expect(new Store(store.folder).read(key)?.toString()).toBe('text')
})

test('a value is made once', async () => {
  const store = new Store(folder())
  let made = 0
  const remember = (on: Store, ...parts: (string | undefined)[]) => on.remember(parts, () => ({ made: ++made }))
  expect(await remember(store, 'a', 'b')).toEqual({ made: 1 })
  expect(await remember(new Store(store.folder), 'a', 'b')).toEqual({ made: 1 })
  expect(await remember(store, 'a', 'c')).toEqual({ made: 2 })
  // Without a name nothing is cached.
  expect([await remember(store, 'a', undefined), await remember(store, 'a', undefined)]).toEqual([
    { made: 3 },
    { made: 4 },
  ])
})

test('unused entries are deleted, oldest first, once they outweigh those the last build used', () => {
  const old = new Store(folder())
  const keys = Array.from({ length: 6 }, (_, index) => storeKey('page', String(index)))
  for (const [index, each] of keys.entries()) {
    old.write(each, each)
    utimesSync(fileOf(old, each), index, index)
  }
  const store = new Store(old.folder)
  store.read(keys[0] ?? '')
  store.write(storeKey('new'), 'new')
  store.sweep()
  const left = new Store(old.folder)
  expect(keys.map((each) => left.has(each))).toEqual([true, false, false, false, true, true])
  expect(readdirSync(old.folder, { recursive: true }).filter((name) => !/^..$/.test(String(name)))).toHaveLength(4)
})

test('a page is read back with its bytes and its record', () => {
  const store = new Store(folder())
  const facts = {
    file: 'x.html',
    bytes: 3,
    frameBytes: 3,
    title: 'Ü',
    description: '',
    headings: 1,
    ids: [],
    links: [],
    assets: [],
    bodyImages: [],
    canonical: '',
    noindex: false,
    inline: [],
  }
  const page = { html: '<p>ü\n\n{}</p>\n', facts, islands: ['a'], inlineScripts: ['b'], needs: [], renditions: [] }
  writePage(store, key, page)
  expect(readPage(new Store(store.folder), key)).toEqual({ ...page, html: Buffer.from(page.html) })
  expect(readPage(store, storeKey('none'))).toBeNull()
})
