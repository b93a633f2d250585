import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { groundOf, groundPaths, isMastheads } from './ownership.ts'
import { repositoryRoot } from './root.ts'

it('the documentation has the same table', () => {
  const text = readFileSync(join(repositoryRoot, 'docs/maintain/ownership.md'), 'utf8')
  const rows = [...text.matchAll(/^\| (`.*?`) \| (owner|Masthead) \|/gm)].flatMap(([, paths = '', whose = '']) =>
    [...paths.matchAll(/`([^`]+)`/g)].map(([, path = '']) => `${path} ${whose.toLowerCase()}`),
  )
  expect(rows.sort()).toEqual(groundPaths.map(([path, ground]) => `${path} ${ground}`).sort())
})

it('every path of Masthead’s in the table exists', () => {
  const missing = groundPaths.filter(
    ([path, ground]) => ground === 'masthead' && !existsSync(join(repositoryRoot, path)),
  )
  expect(missing).toEqual([])
})

it('the most specific row decides', () => {
  expect(
    ['public/enhance.js', 'public/logo.svg', 'components/own/byline.tsx', 'components/post/byline.tsx'].map(groundOf),
  ).toEqual(['masthead', 'owner', 'owner', 'masthead'])
  expect(['tools/deploy.sh', 'package.json.bak', 'content'].map(isMastheads)).toEqual([false, false, false])
})
