import { expect, test } from 'vitest'
import { problem } from './problem.ts'
import { applySettings, type ProblemSettings, reportedProblems } from './settings.ts'

const at = { line: 1, column: 1 }
const alt = problem('image-alt', 'content/posts/a.md', at, 'no text', 'add one')
const none: ProblemSettings = { severities: {}, ignores: () => false }

test('a site changes the severity of a code, or turns it off', () => {
  expect(applySettings(alt, none)).toEqual(alt)
  expect(applySettings(alt, { ...none, severities: { 'image-alt': 'error' } })).toEqual({ ...alt, severity: 'error' })
  expect(applySettings(alt, { ...none, severities: { 'image-alt': 'off' } })).toBeNull()
})

test('a file silences a code for itself', () => {
  const ignores: ProblemSettings['ignores'] = (path, code) => path === alt.path && code === 'image-alt'
  expect(applySettings(alt, { ...none, ignores })).toBeNull()
  expect(applySettings({ ...alt, path: 'content/posts/b.md' }, { ...none, ignores })).not.toBeNull()
})

test('a fixed code is neither changed nor silenced', () => {
  const fixed = problem('url-clash', alt.path, at, 'taken', 'change slug')
  expect(applySettings(fixed, { severities: { 'url-clash': 'off' }, ignores: () => true })).toEqual(fixed)
})

test('each problem is reported once, in the order of files and lines', () => {
  const later = { ...alt, line: 2 }
  const first = problem('url-clash', 'content/pages/a.md', at, 'taken', 'change slug')
  expect(reportedProblems([later, alt, { ...alt }, first], none)).toEqual([first, alt, later])
})
