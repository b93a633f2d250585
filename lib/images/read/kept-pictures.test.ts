import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { plain, siteWith } from '../testing/fixture.ts'
import { KeptPictures } from './kept-pictures.ts'
import { factsStore } from './picture-store.ts'
import { readPicture } from './read-picture.ts'

afterEach(() => void vi.restoreAllMocks())

test('facts of a picture that is taken over without being read stay in the store', async () => {
  const shades = ['#111', '#222', '#333', '#444', '#555', '#666']
  const files = await Promise.all(
    shades.map(async (shade, index) => [`public/${index}.png`, await plain(9, 9, shade).png().toBuffer()] as const),
  )
  const root = siteWith(Object.fromEntries(files))
  const cacheFolder = path.join(root, 'cache')
  // A minute later: the files are known by their times.
  const then = Date.now() + 60_000
  vi.spyOn(Date, 'now').mockReturnValue(then)
  const entries = () =>
    readdirSync(path.join(cacheFolder, 'facts'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.length > 40,
    )
  let left: ReturnType<KeptPictures['changes']> = []
  let reads = 0
  const run = async (...names: string[]) => {
    const kept = new KeptPictures(left ?? [])
    for (const name of names) {
      const file = path.join(root, name)
      const store = factsStore(cacheFolder)
      await kept.read(file, store, () => {
        reads++
        return readPicture(name, file, store)
      })
    }
    kept.sweep(root)
    left = kept.changes() ?? left
  }
  const [first = '', second = '', ...others] = files.map(([name]) => name)
  await run(first, second, ...others)
  expect(entries()).toHaveLength(6)
  for (let count = 0; count < 3; count++) await run(first, second)
  // Two in use, and one that is spared.
  expect(entries()).toHaveLength(3)
  expect(reads).toBe(6)
})
