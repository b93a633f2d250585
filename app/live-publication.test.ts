import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow } from '../lib/core/files/files-below.ts'

/** What dev alone runs, and tests. */
const apart = /^live-publication\.ts$|\.dev\.ts$|\.test\.tsx?$/
/** Doors behind which is the content, imported for more than types. */
const doors =
  /^(?:import|export) (?!type )[^;']*? from '(?:\.\.\/)+lib\/(?:pages|content|markdown|build|publish)\/index\.ts'/m

test('what Next compiles for builds imports nothing that reads content: it would be a sixth of the compiler’s work', () => {
  const files = filesBelow(import.meta.dirname).filter((name) => /\.tsx?$/.test(name) && !apart.test(name))
  expect(files).toContain('page-data.ts')
  expect(files.filter((name) => readFileSync(join(import.meta.dirname, name), 'utf8').match(doors))).toEqual([])
  expect(readFileSync(join(import.meta.dirname, 'live-publication.ts'), 'utf8')).toMatch(doors)
})
