import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow } from '../files/files-below.ts'
import { repositoryRoot } from '../root.ts'

const read = (name: string) => readFileSync(join(repositoryRoot, name), 'utf8')
const isCode = (name: string) => /\.(?:ts|tsx|mjs)$/.test(name) && !/\.test\.|\/testing\//.test(name)
const code = new Map(
  ['lib', 'scripts']
    .flatMap((folder) => filesBelow(join(repositoryRoot, folder)).map((name) => `${folder}/${name}`))
    .filter(isCode)
    .map((name) => [name, read(name)] as const),
)

/** Sections of the page: the rows of each table, their cells without the marks of code. */
const sections = read('docs/maintain/caches.md')
  .split(/^## /m)
  .map((section) => section.split('\n').filter((line) => /^\| `/.test(line)))
  .map((lines) =>
    lines.map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim().replaceAll('`', '')),
    ),
  )
const [entries = [], keys = [], files = []] = sections.filter((rows) => rows.length > 0)

/** First arguments of calls, as literals; anything else is shown as written. */
function firstArguments(call: RegExp): string[] {
  const found = [...code].flatMap(([name, text]) =>
    name.startsWith('lib/core/cache/') ? [] : [...text.matchAll(call)].map(([, argument = '']) => argument),
  )
  return [...new Set(found.map((argument) => argument.replace(/^'(.*)'$/, '$1')))].sort()
}

test('the tables of caches name every kind of entry and key in the code, and no others', () => {
  const named = [...entries, ...keys].map(([name]) => name)
  expect(named).toHaveLength(new Set(named).size)
  expect(named.sort()).toEqual(firstArguments(/\b(?:storeKey|\.memo|\.memoBytes)(?:<[^>]*>)?\(\s*([^,)]+)/g))
})

test('each kind is made where the table says', () => {
  for (const [name, , maker = ''] of [...entries, ...keys])
    expect(code.get(maker), `${maker}: ${name}`).toContain(`'${name}'`)
})

test('the tables name every folder of entries, and each is pruned where they say', () => {
  const opened = firstArguments(/new Store\(([^\n]*)\)/g).flatMap((argument) => argument.match(/[\w/.-]+(?=')/g) ?? [])
  const folders = opened.map((folder) => folder.replace('.next/cache/masthead/', ''))
  expect([...new Set(entries.map(([, , , folder]) => folder))].sort()).toEqual(
    [...new Set(folders)].filter((folder) => folder !== 'review-store').sort(),
  )
  for (const [name, , , , pruned = ''] of entries) {
    const [file = ''] = /[\w/.-]+\.ts$/.exec(pruned) ?? []
    expect(code.get(file), `${name}: ${pruned}`).toMatch(/\bsweep\(/)
  }
})

test('the table names every file in the cache that is no entry', () => {
  const named = files.flatMap(([file = '']) => /[\w-]+\.json/.exec(file) ?? [])
  expect(named).toEqual(expect.arrayContaining(firstArguments(/\b(?:cacheFolder|siteCache\(\w+\)), '([\w-]+\.json)'/g)))
})

test('files that are no entries are written where the table says', () => {
  for (const [cell = '', , maker = ''] of files) {
    const [file = ''] = cell.split(' ')
    const last =
      file
        .split('/')
        .filter((part) => !part.startsWith('<'))
        .at(-1) ?? ''
    expect(code.get(maker), `${maker}: ${file}`).toContain(last)
  }
})

test('a file of a cache is written in one step', () => {
  const makers = [...new Set([...entries, ...files].map(([, , maker = '']) => maker))]
  for (const maker of makers) expect(code.get(maker), maker).not.toMatch(/\b(?:rename|renameSync)\(/)
})

test('nothing outside the file index compares files by their times', () => {
  const comparing = [...code].flatMap(([name, text]) => (/\bctimeMs\b/.test(text) ? name : []))
  expect(comparing).toEqual(['lib/core/files/file-stamp.mjs'])
})
