import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'
import { filesBelow } from './files/files-below.ts'
import { repositoryRoot } from './root.ts'

/** See docs/decisions/0031-what-the-machinery-weighs.md. */
const limit = 2900
const folders =
  /^(?:core\/(?:cache|code|files|workers)|content\/memory|build|publish\/(?:page-store|site)|next)\/|(?:stored-body|kept-bodies|kept-pictures)\.ts$/

/** Lines that hold more than a comment. */
function linesOfCode(path: string): number {
  const source = readFileSync(path, 'utf8')
  const { comments } = parseSync(path, source)
  const blank = (text: string, { start, end }: { start: number; end: number }) =>
    text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
  return comments
    .reduce(blank, source)
    .split('\n')
    .filter((line) => line.trim() !== '').length
}

test('the machinery of builds stays within its limit of lines', () => {
  const root = join(repositoryRoot, 'lib')
  const files = filesBelow(root).filter((name) => folders.test(name) && !/\.test\.|\/testing\//.test(name))
  const lines = files.map((name) => linesOfCode(join(root, name)))
  expect(files.length).toBeGreaterThan(50)
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(limit)
})
