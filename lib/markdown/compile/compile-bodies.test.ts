import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bodyInput } from '../testing/render.ts'
import { compileBodies } from './compile-bodies.ts'

let cacheFolder: string
beforeEach(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'masthead-'))
})
afterEach(() => rm(cacheFolder, { recursive: true, force: true }))

const cacheFiles = async (): Promise<string[]> => {
  const names = await readdir(cacheFolder, { recursive: true })
  return names.filter((name) => name.length > 40).map((name) => join(cacheFolder, name))
}

describe('compiling many bodies', () => {
  it('gives each its own result, in order, and the same from the cache', async () => {
    const inputs = Array.from({ length: 12 }, (_, index) => bodyInput(`Text ${index}, [a](b.md).`))
    const first = await compileBodies(inputs, { cacheFolder })
    expect(first.map(({ text }) => text)).toEqual(inputs.map((_, index) => `Text ${index}, a.`))
    let compiled = 0
    const again = await compileBodies(inputs, { cacheFolder, onProgress: () => compiled++ })
    expect(again).toEqual(first)
    expect(compiled).toBe(0)
    expect(await cacheFiles()).toHaveLength(12)
  })

  it('knows a moved body again, with its new lines and path', async () => {
    await compileBodies([bodyInput('[a](b.md) {% x %}')], { cacheFolder })
    const moved = bodyInput('[a](b.md) {% x %}', { path: 'content/pages/y.md', firstLine: 7 })
    let compiled = 0
    const [body] = await compileBodies([moved], { cacheFolder, onProgress: () => compiled++ })
    expect(compiled).toBe(0)
    expect(body?.links[0]?.line).toBe(7)
    expect(body?.problems[0]).toMatchObject({ path: 'content/pages/y.md', line: 7 })
  })

  it('compiles again for another language', async () => {
    await compileBodies([bodyInput('"a"')], { cacheFolder })
    const [body] = await compileBodies([bodyInput('"a"', { language: 'de' })], { cacheFolder })
    expect(body?.text).toBe('„a“')
  })

  it('takes a damaged cache file for none', async () => {
    await compileBodies([bodyInput('Whole')], { cacheFolder })
    const [path = ''] = await cacheFiles()
    await writeFile(path, (await readFile(path, 'utf8')).replace('Whole', 'Wrong'))
    const [body] = await compileBodies([bodyInput('Whole')], { cacheFolder })
    expect(body?.text).toBe('Whole')
  })
})

describe('a body beyond the limits', () => {
  const pathological: Record<string, string> = {
    '4 kB of quotes': '> '.repeat(2048),
    '28 kB of nested emphasis': `${'*a **a '.repeat(2000)}${'a** a* '.repeat(2000)}`,
    '10,000 nested brackets': '['.repeat(10_000) + ']'.repeat(10_000),
    'a line of 10 MB': 'a'.repeat(10_000_000),
    '10,000 open tags': '<div>'.repeat(10_000),
  }

  it('is named with its file, and the others are compiled', async () => {
    const names = Object.keys(pathological)
    const inputs = names.map((name) => bodyInput(pathological[name] ?? '', { path: name }))
    const bodies = await compileBodies([...inputs, bodyInput('Fine')], { cacheFolder, milliseconds: 1_000 })
    expect(bodies.at(-1)?.text).toBe('Fine')
    const named = bodies.flatMap(({ problems }) => problems.map(({ path, code }) => `${path}: ${code}`))
    expect(named).toEqual(
      expect.arrayContaining(names.filter((name) => !name.includes('emphasis')).map((name) => `${name}: body-limit`)),
    )
  }, 60_000)

  it('in time is refused, not remembered', async () => {
    const slow = bodyInput('word '.repeat(300_000), { path: 'slow.md' })
    const [body] = await compileBodies([slow], { cacheFolder, milliseconds: 50 })
    expect(body?.problems).toMatchObject([{ path: 'slow.md', code: 'body-limit', severity: 'error' }])
    expect(await cacheFiles()).toEqual([])
  }, 60_000)
})
