import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { externalProblems } from './external-links.ts'

test('damaged answers of an earlier check are none, and are replaced', async () => {
  const out = mkdtempSync(join(tmpdir(), 'external-links-'))
  const cache = join(out, 'answers.json')
  writeFileSync(join(out, 'index.html'), '<a href="/own/">x</a>')
  writeFileSync(cache, '{"https://example.com/": {"sta')
  expect(await externalProblems(out, cache, { today: '2026-01-01', origin: 'https://example.org' })).toEqual([])
  expect(JSON.parse(readFileSync(cache, 'utf8'))).toEqual({})
  rmSync(out, { recursive: true })
})
