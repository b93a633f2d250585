import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Store, storeKey } from '../../core/cache/store.ts'
import { readPage, writePage } from './built-page.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'store-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a page comes back with its bytes and what is known of it', () => {
  const store = new Store(folder)
  const facts = {
    file: 'x.html',
    bytes: 3,
    frameBytes: 3,
    title: 'Ü',
    description: '',
    headings: 1,
    ids: [],
    links: [],
    assets: [],
    bodyImages: [],
    canonical: '',
    noindex: false,
    inline: [],
  }
  const page = { html: '<p>ü\n\n{}</p>\n', facts, islands: ['a'], inlineScripts: ['b'], needs: [], renditions: [] }
  const key = storeKey('page', 'x')
  writePage(store, key, page)
  expect(readPage(new Store(store.folder), key)).toEqual({ ...page, html: Buffer.from(page.html) })
  expect(readPage(store, storeKey('none'))).toBeNull()
})
