import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Store } from '../../core/cache/store.ts'
import { filesBelow } from '../testing/site-sample.ts'
import { Manifest } from './manifest.ts'
import { OutputFolder } from './output-folder.ts'
import { reconcile } from './reconcile.ts'
import { isUntouched, writeSiteRecord } from './site-record.ts'
import { recover, type SiteFolders, siteFolders, swap } from './swap.ts'

const root = mkdtempSync(path.join(tmpdir(), 'earlier-'))
afterAll(() => rmSync(root, { recursive: true }))

type Site = SiteFolders & { store: Store; spare: string }

function newSite(): Site {
  const folder = mkdtempSync(path.join(root, 'site-'))
  return {
    ...siteFolders(folder),
    store: new Store(path.join(folder, 'store')),
    spare: path.join(folder, 'spare/site'),
  }
}

/** Name → text; each file's key is its text. */
type Files = Record<string, string>

async function open({ store, spare, ...folders }: Site): Promise<OutputFolder> {
  await recover(folders)
  return OutputFolder.open(store, { ...folders, spare })
}

/** Publishes files; returns the names of those that were made rather than reused. */
async function publish(site: Site, files: Files): Promise<string[]> {
  const folder = await open(site)
  const manifest = new Manifest()
  const made: string[] = []
  for (const [name, text] of Object.entries(files))
    manifest.keep(name, text, () => {
      made.push(name)
      return text === '' ? null : text
    })
  const all = await reconcile(manifest, folder)
  await swap(site, site.spare, () => {})
  writeSiteRecord(site.store, site.out, site.spare, all)
  return made
}

const number = (folder: string, name: string) => statSync(path.join(folder, name)).ino

test('a file of the same key is reused, whichever of the last two sites has it', async () => {
  const site = newSite()
  const files = { 'blog/a/index.html': 'a', 'blog/b/index.html': 'b', 'c.txt': 'c' }
  expect(await publish(site, files)).toEqual(Object.keys(files))
  const first = number(site.out, 'blog/a/index.html')
  expect(await publish(site, { ...files, 'c.txt': 'd' })).toEqual(['c.txt'])
  expect(number(site.out, 'blog/a/index.html')).toBe(first)
  // Only the site before the last has these.
  expect(await publish(site, files)).toEqual([])
  expect(await publish(site, { ...files, 'c.txt': 'd' })).toEqual([])
  expect(filesBelow(site.out)).toEqual({ ...files, 'c.txt': 'd' })
})

test('a recycled site ends up like one made from scratch, whatever it contained', async () => {
  const steps: Files[] = [
    { 'a.html': '1', 'x/y/z.html': '2', 'Blog/i.html': '3', 'f/g.html': '4' },
    {
      'a.html': '1',
      x: 'a file where a folder was',
      'blog/i.html': '3',
      'f/g/h.html': 'a folder where a file would be',
    },
    { 'A.html': '5', 'x/y/z.html': '2', 'f/g': '6' },
    { 'a.html': '1', 'x/y/z.html': '2', 'Blog/i.html': '3', 'f/g.html': '4' },
    {},
    { 'only.html': '7' },
  ]
  const site = newSite()
  for (const files of [...steps, ...steps.toReversed()]) {
    await publish(site, files)
    expect(filesBelow(site.out)).toEqual(files)
  }
})

test('writing into the recycled site leaves the published one unchanged', async () => {
  const site = newSite()
  await publish(site, { 'a.html': 'a', 'b.html': 'b' })
  await publish(site, { 'a.html': 'a', 'b.html': 'b' })
  const folder = await open(site)
  const manifest = new Manifest()
  manifest.write({ path: 'a.html', content: 'changed' })
  manifest.copy(path.join(site.out, 'a.html'), 'b.html')
  await reconcile(manifest, folder)
  expect(filesBelow(site.out)).toEqual({ 'a.html': 'a', 'b.html': 'b' })
  expect(filesBelow(site.next)).toEqual({ 'a.html': 'changed', 'b.html': 'a' })
})

test('a key that yields no file is not published, and not made again', async () => {
  const site = newSite()
  expect(await publish(site, { 'a.html': 'a', 'a.html.br': '' })).toEqual(['a.html', 'a.html.br'])
  expect(await publish(site, { 'a.html': 'a', 'a.html.br': '' })).toEqual([])
  expect(filesBelow(site.out)).toEqual({ 'a.html': 'a' })
})

test('a group is made after those before it, and reads their files', async () => {
  const site = newSite()
  const manifest = new Manifest()
  manifest.begin('pages')
  manifest.keep('a.html', undefined, async () => 'text')
  manifest.begin('compressed')
  manifest.keep('a.html.gz', undefined, (read) => `packed ${read('a.html')}`)
  const groups: string[] = []
  await reconcile(manifest, await open(site), { onGroup: (maker) => groups.push(maker) })
  expect(filesBelow(site.next)).toEqual({ 'a.html': 'text', 'a.html.gz': 'packed text' })
  expect(groups).toEqual(['pages', 'compressed'])
})

test('files changed, removed or added by hand in either site are neither reused nor published', async () => {
  const changes: Record<string, (file: string) => void> = {
    changed: (file) => writeFileSync(file, 'longer text'),
    removed: (file) => rmSync(file),
    'a folder in its place': (file) => {
      rmSync(file)
      mkdirSync(file)
    },
    'a link in its place': (file) => {
      rmSync(file)
      symlinkSync(root, file)
    },
    'others beside it': (file) => {
      mkdirSync(`${file}-folder/empty`, { recursive: true })
      writeFileSync(`${file}-folder/x.html`, 'x')
    },
  }
  for (const [name, change] of Object.entries(changes)) {
    const files = { 'a.html': 'text', 'b.html': 'b' }
    const site = newSite()
    await publish(site, files)
    await publish(site, files)
    change(path.join(site.spare, 'a.html'))
    change(path.join(site.out, 'a.html'))
    await publish(site, files)
    expect(filesBelow(site.out), name).toEqual(files)
  }
})

test('a site whose record is gone or damaged is not reused, and a spare one without a record is deleted', async () => {
  const site = newSite()
  await publish(site, { 'a.html': 'text' })
  await publish(site, { 'a.html': 'text' })
  for (const name of Object.keys(filesBelow(site.store.folder))) {
    const file = path.join(site.store.folder, name)
    writeFileSync(file, readFileSync(file).subarray(0, 50))
  }
  const again = { ...site, store: new Store(site.store.folder) }
  expect(await publish(again, { 'a.html': 'text' })).toEqual(['a.html'])
  renameSync(site.spare, `${site.spare}-other`)
  mkdirSync(site.spare)
  writeFileSync(path.join(site.spare, 'foreign.html'), '')
  expect(await publish(again, { 'b.html': 'b' })).toEqual(['b.html'])
  expect(filesBelow(site.out)).toEqual({ 'b.html': 'b' })
})

test('two files cannot claim one name, in any spelling, and names stay within the site', () => {
  const manifest = new Manifest()
  manifest.keep('a.html', 'text', () => 'text')
  manifest.write({ path: 'caf\u00e9.html', content: '' })
  for (const name of ['a.html', 'A.html', 'cafe\u0301.html'])
    expect(() => manifest.write({ path: name, content: '' })).toThrow('Two things would be published')
  for (const name of ['../a.html', 'a//b.html', './a.html'])
    expect(() => manifest.write({ path: name, content: '' })).toThrow('no name of a published file')
  manifest.replace({ path: 'a.html', content: 'other' })
  expect(manifest.groups.map(({ files }) => files.size)).toEqual([2])
})

test('a published site is untouched until one of its files is edited, added or removed', async () => {
  const site = newSite()
  const files = { 'a.html': 'a', 'a.html.gz': '', 'b/c.txt': 'c' }
  const isKnown = () => isUntouched(site.store, site.out)
  await publish(site, files)
  expect(isKnown()).toBe(true)
  writeFileSync(path.join(site.out, 'added.txt'), '')
  expect(isKnown()).toBe(false)
  rmSync(path.join(site.out, 'added.txt'))
  expect(isKnown()).toBe(true)
  writeFileSync(path.join(site.out, 'a.html'), 'edited')
  expect(isKnown()).toBe(false)
  await publish(site, files)
  expect(isKnown()).toBe(true)
  rmSync(path.join(site.out, 'b/c.txt'))
  expect(isKnown()).toBe(false)
  expect(isUntouched(site.store, path.join(site.out, 'b'))).toBe(false)
})
