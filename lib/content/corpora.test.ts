/** Public Jekyll sites, if the shared folder exists: every post is read and no error is reported. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from './load.ts'
import { corpusSites } from './testing/shared-sites.ts'

describe.skipIf(corpusSites.length === 0)('an imported site, with its files unchanged', () => {
  it.each(corpusSites)('$name', ({ posts, copyTo }) => {
    const root = mkdtempSync(join(tmpdir(), 'corpus-'))
    try {
      copyTo(root)
      const { content, problems } = loadContent({ root, asOf: '2026-01-01', now: new Date(0) })
      const files = readdirSync(posts).filter((name) => !name.startsWith('_'))
      expect(content?.posts).toHaveLength(files.length)
      expect(content?.posts.every(({ state, byline }) => state === 'published' && byline.length > 0)).toBe(true)
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
})
