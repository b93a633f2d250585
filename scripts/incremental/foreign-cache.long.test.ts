/** A fresh runner restores a cache that it did not make: whatever is in it, the site is that of a cold build. */
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postName } from '../bench/corpus.ts'
import { copyRepository } from './repository-copy.ts'
import { build, differing, type Files, filesOf, writeSite } from './site-builds.ts'

const folder = mkdtempSync(join(tmpdir(), 'foreign-'))
const edited = { repository: join(folder, 'repository'), site: join(folder, 'site'), today: '2026-01-01' }
const cache = join(edited.repository, '.next/cache')
/** The cache of a build of the same content. */
const kept = join(folder, 'kept')
const outside = join(folder, 'outside')
let cold: Files

const freshRunner = () => {
  for (const name of [join(edited.repository, '.next'), join(edited.site, 'out')])
    rmSync(name, { recursive: true, force: true })
}

beforeAll(async () => {
  copyRepository(edited.repository)
  writeSite(edited.site, 12)
  await build(edited)
  cold = filesOf(join(edited.site, 'out'))
  renameSync(cache, kept)
  mkdirSync(outside)
  writeFileSync(join(outside, 'README'), 'mine')
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }), 300_000)

/** Entries of all stores in the restored cache. */
const entries = () =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[\\/][0-9a-f]{2}[\\/][0-9a-f]{62}$/.test(name))
    .map((name) => join(cache, name))
const everyEntry = (change: (file: string, index: number) => void) => () => {
  const files = entries()
  expect(files.length).toBeGreaterThan(100)
  for (const [index, file] of files.entries()) change(file, index)
}
/** Files of the restored cache that are not entries: records of earlier runs. */
const records = () => {
  const stored = new Set(entries())
  const files = readdirSync(join(cache, 'masthead'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(cache, 'masthead', name))
    .filter((file) => lstatSync(file).isFile() && !stored.has(file))
  expect(files.map((file) => basename(file))).toEqual(expect.arrayContaining(['build.json', 'code.json']))
  return files
}
const bundlerFiles = () => {
  const below = join(cache, 'turbopack')
  const files = readdirSync(below, { recursive: true, encoding: 'utf8' }).map((name) => join(below, name))
  return files.filter((file) => lstatSync(file).isFile() && lstatSync(file).size > 0)
}
/** Without some pages in the store, nothing would be rendered and the app not compiled. */
const forgetHalf = everyEntry((file, index) => index % 2 === 0 && rmSync(file))
/** Builds with another text in a file, and restores the cache of that. */
const cacheOf = (file: string, change: (text: string) => string) => async () => {
  const text = readFileSync(file, 'utf8')
  expect(change(text)).not.toBe(text)
  writeFileSync(file, change(text))
  await build(edited)
  writeFileSync(file, text)
  const there = join(folder, 'there')
  renameSync(cache, there)
  freshRunner()
  mkdirSync(dirname(cache), { recursive: true })
  renameSync(there, cache)
}
const replaceBy = (make: (file: string) => void) => (file: string) => {
  rmSync(file, { recursive: true })
  make(file)
}

const caches: Record<string, () => void | Promise<void>> = {
  missing: () => rmSync(cache, { recursive: true }),
  whole: () => {},
  'of another branch': cacheOf(
    join(edited.site, `content/posts/${postName(3)}.md`),
    (text) => `${text}\nA sentence of the other branch.\n`,
  ),
  'of an older version': cacheOf(join(edited.repository, 'lib/core/messages.ts'), (text) =>
    text.replace("skipToContent: 'Skip", "skipToContent: 'Jump"),
  ),
  'half restored': forgetHalf,
  truncated: everyEntry((file) => truncateSync(file, lstatSync(file).size >> 1)),
  'with each entry in the place of the next': () => {
    const files = entries()
    const contents = files.map((file) => readFileSync(file))
    for (const [index, file] of files.entries()) writeFileSync(file, contents[(index + 1) % files.length] ?? '')
  },
  'of records in another form': () => {
    for (const [index, file] of records().entries())
      writeFileSync(file, ['null', '[]', '{"__proto__":{"files":1},"files":{"../../x":"y"}}', '{'][index % 4] ?? '')
  },
  'of records larger than a string can be': () => {
    for (const file of records()) truncateSync(file, 2 ** 30)
  },
  'half restored with truncated files of the bundler': () => {
    forgetHalf()
    // Not the one that names the others, without which they would not be read.
    for (const file of bundlerFiles()) if (basename(file) !== 'CURRENT') truncateSync(file, lstatSync(file).size >> 1)
  },
  'half restored with files of the bundler that are not its own': () => {
    forgetHalf()
    for (const file of bundlerFiles()) writeFileSync(file, 'not its own')
  },
  'of links to files': everyEntry(replaceBy((file) => symlinkSync(join(outside, 'README'), file))),
  'of entries larger than the memory': everyEntry((file, index) => index < 50 && truncateSync(file, 2 ** 40)),
  'of folders': everyEntry(replaceBy((file) => mkdirSync(file))),
  'with links in the place of its folders': () => {
    for (const name of new Set(entries().map((file) => dirname(file))))
      replaceBy((file) => symlinkSync(outside, file))(name)
  },
}

it.each(Object.entries(caches))(
  'a cache that is %s gives the site of a cold build, and nothing outside it is touched',
  async (_, change) => {
    freshRunner()
    cpSync(kept, cache, { recursive: true, preserveTimestamps: true })
    await change()
    await build(edited)
    expect(differing(filesOf(join(edited.site, 'out')), cold)).toEqual([])
    expect(readdirSync(outside)).toEqual(['README'])
    expect(readFileSync(join(outside, 'README'), 'utf8')).toBe('mine')
    const folders = readdirSync(join(cache, 'masthead'), { recursive: true, encoding: 'utf8' })
    expect(folders.length).toBeGreaterThan(100)
    // Page data is of no use to another build.
    expect(folders.filter((name) => basename(name) === 'prepared')).toEqual([])
  },
  600_000,
)
