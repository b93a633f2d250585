import { expect, test } from 'vitest'
import { isIslandSource, islandSources, parseManifest } from './client-modules.ts'
import { sampleManifest } from './testing/export-sample.ts'

const modules = new Map(parseManifest(sampleManifest).map(([id, source]) => [id, [source]]))

test('a manifest gives the source of every module id', () => {
  expect(modules.get('3275')).toEqual(['[project]/components/counter.tsx'])
  expect(modules.size).toBe(5)
})

test('a manifest of another form is an error', () => {
  expect(() => parseManifest('module.exports = {}')).toThrow(/not written as expected/)
})

test('components of the repository and of packages are islands; those of Next and error boundaries are not', () => {
  expect(islandSources([{ id: '39756' }, { id: '11' }], modules)).toEqual([])
  expect(islandSources([{ id: '39756' }, { id: '3275' }], modules)).toEqual(['[project]/components/counter.tsx'])
  expect(isIslandSource('[project]/node_modules/some-chart/dist/index.js')).toBe(true)
  expect(isIslandSource('[project]/node_modules/.pnpm/next@16/node_modules/next/dist/client/x.js')).toBe(false)
  expect(isIslandSource('[project]/app/blog/error.tsx')).toBe(false)
  expect(isIslandSource('[project]/components/error.tsx')).toBe(true)
})

test("Next's script and form components need JavaScript, so they are islands", () => {
  expect(islandSources([{ id: '12' }], modules)).toHaveLength(1)
})

test('an id that no manifest lists is an error', () => {
  expect(() => islandSources([{ id: '999' }], modules)).toThrow(/no manifest knows/)
})
