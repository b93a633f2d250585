import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPublication } from '../load-publication.ts'
import { post, withSite } from '../testing/tiny-site.ts'
import { openKept } from './kept.ts'

const path = 'content/posts/2020-01-02-x.md'

/** Names of a store's entries. */
const entries = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 40)

test('compiled bodies that no run needs any more are dropped, those that a run takes over are not', () =>
  withSite({ 'posts/2020-01-02-x.md': post({ title: 'One' }) }, async (root) => {
    const cacheFolder = join(root, 'cache')
    const load = async () => {
      const kept = openKept(join(cacheFolder, 'site'), 'code')
      await loadPublication({ root, asOf: '2026-01-01', now: new Date(0), cacheFolder, kept })
      kept.save()
    }
    for (let edit = 0; edit < 12; edit++) {
      writeFileSync(join(root, path), post({ title: 'One' }, `Text ${edit}.`))
      await load()
    }
    // The author's text, the post's, the post's of the run before, and one that is spared; thirteen were compiled.
    expect(entries(join(cacheFolder, 'bodies'))).toHaveLength(4)
    expect(entries(join(cacheFolder, 'site/kept')).length).toBeLessThanOrEqual(9)
    const before = entries(join(cacheFolder, 'bodies'))
    for (let run = 0; run < 4; run++) await load()
    expect(before).toEqual(expect.arrayContaining(entries(join(cacheFolder, 'bodies'))))
    rmSync(join(cacheFolder, 'site'), { recursive: true })
    let compiled = 0
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder, onProgress: () => compiled++ }
    await loadPublication(options)
    expect(compiled).toBe(0)
  }))
