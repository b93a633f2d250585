import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DamagedEntry } from '../../core/cache/damaged-entry.ts'
import { Store } from '../../core/cache/store.ts'
import { bodyInput } from '../testing/render.ts'
import { compileBody } from './compile.ts'
import { readBody, readKnownBody, storedBodyKey, writeBody } from './stored-body.ts'

it('a body that was damaged after it was known says so as a damaged entry, and is absent from then on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stored-body-'))
  try {
    const store = new Store(folder)
    const input = bodyInput('Text.')
    const key = storedBodyKey('code', input)
    writeBody(store, key, input, await compileBody(input))
    expect(readKnownBody(store, key).text).toBe('Text.')
    const bytes = readFileSync(store.fileOf(key))
    bytes[3] = (bytes[3] ?? 0) ^ 1
    writeFileSync(store.fileOf(key), bytes)
    expect(() => readKnownBody(store, key)).toThrow(DamagedEntry)
    expect(existsSync(store.fileOf(key))).toBe(false)
    expect(readBody(store, key, input)).toBeNull()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
