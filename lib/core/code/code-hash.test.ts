import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { codeHash, inputsOf } from './code-hash.ts'

const repository = mkdtempSync(path.join(tmpdir(), 'code-'))
afterAll(() => rmSync(repository, { recursive: true }))
const write = (name: string, text: string) => {
  const file = path.join(repository, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
const lock = (packages: object) =>
  write('node_modules/.package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }))
const hash = () => codeHash(['lib/card.ts'], repository)

beforeEach(() => {
  write('lib/card.ts', "import { draw } from './room/index.ts'\nexport const card = (): string => draw('card')\n")
  write('lib/room/index.ts', "export { draw } from './draw.ts'\nexport { host } from './host.ts'\n")
  write('lib/room/draw.ts', "import sharp from 'sharp'\nexport const draw = (text: string) => sharp(text)\n")
  write('lib/room/host.ts', "import yaml from 'yaml'\nexport const host = () => yaml('a')\n")
  lock({
    'node_modules/sharp': { version: '1.0.0', dependencies: { color: '*' } },
    'node_modules/color': { version: '5.0.0' },
    'node_modules/sharp/node_modules/color': { version: '4.0.0' },
    'node_modules/yaml': { version: '2.0.0' },
  })
})

test('an edit of code that a module runs changes its hash', async () => {
  const before = await hash()
  expect(await hash()).toBe(before)
  write('lib/room/draw.ts', "import sharp from 'sharp'\nexport const draw = (text: string) => sharp(text + '!')\n")
  expect(await hash()).not.toBe(before)
})

test('comments, types and what a room offers to others do not change it', async () => {
  const before = await hash()
  write(
    'lib/card.ts',
    "import { draw } from './room/index.ts'\n/** Draws. */\nexport const card = () => draw('card')\n",
  )
  write('lib/room/host.ts', "export const host = () => 'other'\nconsole.log('loaded')\n")
  expect(await hash()).toBe(before)
})

test('another version of a package changes it, also of one that a package depends on, and no others', async () => {
  const before = await hash()
  const packages = (color: string, yaml: string) =>
    lock({
      'node_modules/sharp': { version: '1.0.0', dependencies: { color: '*' } },
      'node_modules/color': { version: '6.0.0' },
      'node_modules/sharp/node_modules/color': { version: color },
      'node_modules/yaml': { version: yaml },
    })
  packages('4.0.0', '3.0.0')
  expect(await hash()).toBe(before)
  packages('4.0.1', '2.0.0')
  expect(await hash()).not.toBe(before)
})

test('the inputs of a module are the files of the repository that it uses', async () => {
  expect(await inputsOf(['lib/card.ts'], repository)).toEqual(['lib/card.ts', 'lib/room/draw.ts', 'lib/room/index.ts'])
})

test('a module that does not parse is an error', async () => {
  write('lib/card.ts', 'export const = 1')
  await expect(hash()).rejects.toThrow('card.ts')
})
