import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { EarlierSite } from './earlier-site.ts'
import { SiteFolder } from './site-folder.ts'
import { writeSiteRecord } from './site-record.ts'
import { filesBelow } from './site-sample.ts'
import { SpareSite } from './spare-site.ts'
import { Store } from './store/store.ts'
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

/** Name → text; each file is made from its text. */
type Files = Record<string, string>

async function begin({ store, spare, ...folders }: Site): Promise<SiteFolder> {
  await recover(folders)
  const grown = SpareSite.take(store, spare, folders.next)
  return new SiteFolder(folders.next, new EarlierSite(store, folders.out), grown)
}

/** Publishes files; returns the names of those that were made and not taken over. */
async function publish(site: Site, files: Files): Promise<string[]> {
  const next = await begin(site)
  const made: string[] = []
  for (const [name, text] of Object.entries(files))
    await next.keep(name, text, () => {
      made.push(name)
      return text
    })
  const all = next.finished()
  await swap(site, site.spare, () => {})
  writeSiteRecord(site.store, site.out, site.spare, all)
  return made
}

const number = (folder: string, name: string) => statSync(path.join(folder, name)).ino

test('a file made from the same is the same file, whichever of the last two sites has it', async () => {
  const site = newSite()
  const files = { 'blog/a/index.html': 'a', 'blog/b/index.html': 'b', 'c.txt': 'c' }
  expect(await publish(site, files)).toEqual(Object.keys(files))
  const first = number(site.out, 'blog/a/index.html')
  expect(await publish(site, { ...files, 'c.txt': 'd' })).toEqual(['c.txt'])
  expect(number(site.out, 'blog/a/index.html')).toBe(first)
  // What only the site before the last has is taken from there.
  expect(await publish(site, files)).toEqual([])
  expect(await publish(site, { ...files, 'c.txt': 'd' })).toEqual([])
  expect(filesBelow(site.out)).toEqual({ ...files, 'c.txt': 'd' })
})

test('a site that grew in another one holds what one made anew would hold, whatever stood there', async () => {
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

test('writing into the spare site changes nothing of the published one', async () => {
  const site = newSite()
  await publish(site, { 'a.html': 'a', 'b.html': 'b' })
  await publish(site, { 'a.html': 'a', 'b.html': 'b' })
  const next = await begin(site)
  next.write({ path: 'a.html', content: 'changed' })
  next.copy(path.join(site.out, 'a.html'), 'b.html', 1)
  expect(filesBelow(site.out)).toEqual({ 'a.html': 'a', 'b.html': 'b' })
  expect(filesBelow(site.next)).toEqual({ 'a.html': 'changed', 'b.html': 'a' })
})

test('what somebody changed, removed or added in either site is neither taken over nor published', async () => {
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

test('a site whose record is gone or damaged gives nothing, and a spare one without a record goes', async () => {
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

test('two things cannot claim one name by taking it over', async () => {
  const site = newSite()
  await publish(site, { 'a.html': 'text' })
  const next = await begin(site)
  expect(next.takeOver('a.html', 'text')).toBe(true)
  expect(() => next.write({ path: 'A.html', content: '' })).toThrow('Two things would be published')
})
