/** A second import, and one over other files: nothing that a person wrote is overwritten. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importInto, withFolder } from './testing/import.ts'
import { wordpress } from './testing/wordpress.ts'

const path = 'content/posts/2020-01-02-post-1.md'
const outcomes = (files: readonly { path: string; outcome: string }[]) =>
  Object.fromEntries(files.map((file) => [file.path, file.outcome]))

it('a second run changes nothing', () =>
  withFolder(async (folder) => {
    const source = { 'export.xml': wordpress({}) }
    const first = await importInto(folder, source)
    const second = await importInto(folder, source)
    expect(second.files).toEqual(first.files)
    expect(new Set(second.report.files.map(({ outcome }) => outcome))).toEqual(new Set(['same']))
  }))

it('a new version replaces its own files, and says what it would do to edited and removed ones', () =>
  withFolder(async (folder) => {
    const { root } = await importInto(folder, { 'export.xml': wordpress({}, { id: 2 }, { id: 3 }) })
    writeFileSync(join(root, path), 'By hand.\n')
    rmSync(join(root, 'content/posts/2020-01-02-post-2.md'))
    const change = { content: 'New text.' }
    const again = await importInto(folder, {
      'export.xml': wordpress(change, { id: 2, ...change }, { id: 3, ...change }),
    })
    expect(outcomes(again.report.files)).toMatchObject({
      [path]: 'edited',
      'content/posts/2020-01-02-post-2.md': 'removed',
      'content/posts/2020-01-02-post-3.md': 'updated',
    })
    expect(readFileSync(join(root, path), 'utf8')).toBe('By hand.\n')
    expect(again.report.files.find((file) => file.path === path)?.changes).toMatch(/lines: added \d+, removed 1/)
  }))

it('files that are not from an import stay, and posts follow the settings of the site', () =>
  withFolder(async (folder) => {
    const { root } = await importInto(folder, { 'export.xml': wordpress({}) })
    rmSync(join(root, '.masthead'), { recursive: true })
    writeFileSync(join(root, 'content/site.yml'), 'title: Mine\ndescription: D.\nurl: https://new.example\n')
    rmSync(join(root, path))
    const { files, report } = await importInto(folder, { 'export.xml': wordpress({}) })
    expect(outcomes(report.files)['content/site.yml']).toBe('other')
    expect(files['posts/2020-01-02-post-1.md']).toContain('redirect_from:\n  - /2020/01/02/post-1/')
  }))

it('a dry run writes nothing', () =>
  withFolder(async (folder) => {
    const { files, report } = await importInto(folder, { 'export.xml': wordpress({}) }, true)
    expect(files).toEqual({})
    expect(report.documents).toHaveLength(1)
  }))
