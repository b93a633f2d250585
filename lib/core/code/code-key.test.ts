import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../root.ts'
import { type Code, readCode } from './code-key.ts'

/** A copy of this repository's code. Packages count by their versions alone. */
const copy = mkdtempSync(join(tmpdir(), 'code-key-'))
let before: Code
const code = () => readCode(copy, join(copy, 'cache'))
beforeAll(async () => {
  const files = [
    'package.json',
    'next.config.js',
    'postcss.config.mjs',
    'tsconfig.json',
    'node_modules/.package-lock.json',
  ]
  for (const name of ['app', 'components', 'lib', 'scripts', 'theme', 'public/enhance.js', ...files])
    cpSync(join(repositoryRoot, name), join(copy, name), { recursive: true })
  before = await code()
}, 60_000)
afterAll(() => rmSync(copy, { recursive: true }))

/** Whether pages are rendered again, and anything else is made again, after edits of all these files. */
async function madeAgain(names: string | readonly string[], text: string) {
  const sizes = [names].flat().map((name) => {
    const file = join(copy, name)
    const size = statSync(file, { throwIfNoEntry: false })?.size
    mkdirSync(dirname(file), { recursive: true })
    appendFileSync(file, text)
    return [file, size] as const
  })
  const { key, pages, stamps } = await code()
  for (const [file, size] of sizes)
    if (size === undefined) rmSync(file)
    else truncateSync(file, size)
  return { pages: pages !== before.pages, rest: key !== before.key, counted: Object.keys(stamps) }
}

const statement = "\nconsole.log('edited')\n"

test('edits of modules that pages are not made by render none, and make the rest again', async () => {
  const names = [
    'lib/publish/hosts/nginx.ts',
    'lib/publish/hosts/vercel.ts',
    'lib/publish/outputs/feeds.ts',
    'lib/publish/outputs/cards/draw-card.ts',
    'lib/publish/site/reconcile.ts',
    'lib/build/build-summary.ts',
  ]
  const { pages, rest, counted } = await madeAgain(names, statement)
  expect({ pages, rest }).toEqual({ pages: false, rest: true })
  expect(counted).toEqual(expect.arrayContaining(names.map((name) => join(copy, name))))
})

test('edits of tests and scripts make nothing again', async () => {
  const names = ['lib/publish/publish.test.ts', 'scripts/build.ts', 'scripts/lint/floors.ts', 'vitest.config.ts']
  expect(await madeAgain(names, statement)).toMatchObject({ pages: false, rest: false })
})

test('a comment renders no page', async () => {
  expect((await madeAgain('lib/markdown/compile/fill.ts', '\n// A remark.\n')).pages).toBe(false)
})

test.each([
  'app/layout.tsx',
  'components/lists/post-list.tsx',
  'lib/pages/pages.ts',
  'lib/markdown/compile/fill.ts',
  'lib/content/publication.ts',
  'lib/images/html/picture-html.ts',
  'lib/publish/page/page.ts',
  'lib/publish/css/style-sheet.ts',
  'lib/next/entry-points.ts',
  'lib/search/browser/search.ts',
  'public/enhance.js',
  'next.config.js',
])('an edit of %s renders the pages', async (name) => {
  statSync(join(copy, name))
  expect(await madeAgain(name, statement)).toMatchObject({ pages: true, rest: true })
})

test.each(['app/base.css', 'components/lists/post-list.css', 'lib/search/browser/search.css'])(
  'an edit of the style sheet %s renders the pages',
  async (name) => {
    expect((await madeAgain(name, '\nb { color: red }\n')).pages).toBe(true)
  },
)

test('another version of an installed package renders the pages', async () => {
  const lock = join(copy, 'node_modules/.package-lock.json')
  expect((await madeAgain('node_modules/.package-lock.json', ' ')).pages).toBe(true)
  writeFileSync(lock, '{"packages":{}}')
  expect((await code()).pages).not.toBe(before.pages)
})
