/** For tests: creates a small site in a temporary folder, loads it with the real loader and removes it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { formatProblem, type Problem } from '../../core/problems/problem.ts'
import { loadContent } from '../load.ts'
import { loadPublication } from '../load-publication.ts'
import type { Content } from '../model.ts'
import type { Publication } from '../publication.ts'

/** Text or bytes by path. Paths are relative to `content/`, except those that start with `public/` or `content/`. */
export type SiteFiles = Record<string, string | Uint8Array>

const base: SiteFiles = {
  'site.yml': 'title: Tiny\ndescription: A site inside a test.\nurl: https://example.org\n',
  'authors/jane.md': '---\nname: Jane Example\n---\n',
}

/** Returns the text of a post by Jane, dated 2020-01-02. `keys` add to its front matter or replace it. */
export function post(keys: Record<string, string> | string = {}, body = 'Text.'): string {
  if (typeof keys === 'string') return `---\n${keys}\n---\n${body}\n`
  const all = { title: 'T', date: '2020-01-02', author_staff_member: 'jane', ...keys }
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n${body}\n`
}

/** Writes a site into a temporary folder and calls `use` with its root; the folder is removed afterwards. */
export async function withSite<Result>(
  files: SiteFiles,
  use: (root: string) => Result | Promise<Result>,
): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'masthead-'))
  try {
    for (const [path, content] of Object.entries({ ...base, ...files })) {
      const file = join(root, /^(?:public|content)\//.test(path) ? path : `content/${path}`)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
    return await use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

export type Loaded = { content: Content; problems: Problem[]; said: string[] }

/** Loads a site as of 2026-01-01 (or `asOf`); `said` contains the problems as printed. Throws if the settings are unusable. */
export async function loadTiny(files: SiteFiles, asOf = '2026-01-01'): Promise<Loaded> {
  return withSite(files, (root) => {
    const { content, problems } = loadContent({ root, asOf, now: new Date(0) })
    const said = problems.map(formatProblem)
    if (!content) throw new Error(said.join('\n'))
    return { content, problems, said }
  })
}

/** Loads a site with its bodies and runs all checks. */
export async function publishTiny(
  files: SiteFiles,
  asOf = '2026-01-01',
): Promise<{ publication: Publication; said: string[] }> {
  return withSite(files, async (root) => {
    const cacheFolder = join(root, 'cache')
    const { publication, problems } = await loadPublication({ root, asOf, now: new Date(0), cacheFolder })
    const said = problems.map(formatProblem)
    if (!publication) throw new Error(said.join('\n'))
    return { publication, said }
  })
}
