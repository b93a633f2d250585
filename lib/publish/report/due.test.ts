import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dueFile, keepNextDue } from './due.ts'

it('records an instant in UTC, and an empty file when nothing is scheduled', async () => {
  const repository = mkdtempSync(join(tmpdir(), 'masthead-'))
  const kept = () => readFileSync(join(repository, dueFile), 'utf8')
  keepNextDue(repository, Date.parse('2026-11-30T23:30:00+04:00'))
  expect(kept()).toBe('2026-11-30T19:30:00Z\n')
  keepNextDue(repository, null)
  expect(kept()).toBe('')
})
