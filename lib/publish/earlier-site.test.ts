import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { EarlierSite, rememberSite } from './earlier-site.ts'
import { SiteFolder } from './site-folder.ts'
import { Store } from './store/store.ts'

const namesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? path.join(entry.parentPath, entry.name) : [],
  )

const root = mkdtempSync(path.join(tmpdir(), 'earlier-'))
afterAll(() => rmSync(root, { recursive: true }))

/** A site of one file in out/, remembered. */
function published(name: string, text: string, key: string) {
  const folder = mkdtempSync(path.join(root, 'site-'))
  const out = path.join(folder, 'out')
  const store = new Store(path.join(folder, 'store'))
  const site = new SiteFolder(out)
  site.write({ path: name, content: text }, key)
  rememberSite(store, out, site.keys, [])
  return { folder, out, store, next: new SiteFolder(path.join(folder, 'out.next'), new EarlierSite(store, out)) }
}

test('a file made from the same is the same file, and outlives the old site', () => {
  const { out, next } = published('blog/a/index.html', 'text', 'k')
  const { ino } = statSync(path.join(out, 'blog/a/index.html'))
  expect(next.takeOver('blog/a/index.html', 'k')).toBe(true)
  rmSync(out, { recursive: true })
  expect([next.has('blog/a/index.html'), next.read('blog/a/index.html')]).toEqual([true, 'text'])
  expect(statSync(path.join(next.folder, 'blog/a/index.html')).ino).toBe(ino)
  expect(next.keys.get('blog/a/index.html')).toBe('k')
})

test('nothing is taken over that is made from something else, or is not there', () => {
  const { next } = published('a.html', 'text', 'k')
  expect([next.takeOver('a.html', 'other'), next.takeOver('b.html', 'k')]).toEqual([false, false])
  next.write({ path: 'a.html', content: 'new' }, 'other')
  expect(next.read('a.html')).toBe('new')
})

test('a published file that somebody changed, replaced or removed is not taken over', () => {
  const changes: Record<string, (file: string) => void> = {
    changed: (file) => writeFileSync(file, 'longer text'),
    removed: (file) => rmSync(file),
    'a folder in its place': (file) => {
      rmSync(file)
      mkdirSync(file)
    },
  }
  for (const change of Object.values(changes)) {
    const { out, next } = published('a.html', 'text', 'k')
    change(path.join(out, 'a.html'))
    expect(next.takeOver('a.html', 'k')).toBe(false)
  }
})

test('a site whose folder is gone, or whose record is damaged, gives nothing', () => {
  const { folder, out, store } = published('a.html', 'text', 'k')
  renameSync(out, path.join(folder, 'elsewhere'))
  expect(new SiteFolder(path.join(folder, 'x'), new EarlierSite(store, out)).takeOver('a.html', 'k')).toBe(false)
  const other = published('a.html', 'text', 'k')
  const [part = ''] = namesBelow(other.store.folder)
  writeFileSync(part, readFileSync(part).subarray(0, 50))
  const damaged = new EarlierSite(new Store(other.store.folder), other.out)
  expect(new SiteFolder(path.join(other.folder, 'x'), damaged).takeOver('a.html', 'k')).toBe(false)
})

test('two things cannot claim one name by taking it over', () => {
  const { next } = published('a.html', 'text', 'k')
  next.takeOver('a.html', 'k')
  expect(() => next.write({ path: 'A.html', content: '' })).toThrow('Two things would be published')
})
