/** For tests: a whole site in a line or two. Files are written to a folder of the system's, loaded through the real loader, and removed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { formatProblem, type Problem } from '../../core/problems/problem.ts'
import { loadContent } from '../load.ts'
import { loadPublication } from '../load-publication.ts'
import type { Content } from '../model.ts'
import type { Publication } from '../publication.ts'

/** Path below the site's root (`posts/…` and the like stand for `content/posts/…`) → text or bytes. */
export type SiteFiles = Record<string, string | Uint8Array>

const base: SiteFiles = {
  'site.yml': 'title: Tiny\ndescription: A site inside a test.\nurl: https://example.org\n',
  'authors/jane.md': '---\nname: Jane Example\n---\n',
}

/** The text of a post by Jane of 2020-01-02: `keys` are further lines of front matter and replace these. */
export function post(keys: Record<string, string> | string = {}, body = 'Text.'): string {
  if (typeof keys === 'string') return `---\n${keys}\n---\n${body}\n`
  const all = { title: 'T', date: '2020-01-02', author_staff_member: 'jane', ...keys }
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n${body}\n`
}

/** Writes a site into a new folder and calls back with its root; the folder is removed afterwards. */
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

/** Loads a site as of 2026-01-01 (or `asOf`); `said` are the problems as printed. Throws when site.yml cannot be used. */
export async function loadTiny(files: SiteFiles, asOf = '2026-01-01'): Promise<Loaded> {
  return withSite(files, (root) => {
    const { content, problems } = loadContent({ root, asOf, now: new Date(0) })
    const said = problems.map(formatProblem)
    if (!content) throw new Error(said.join('\n'))
    return { content, problems, said }
  })
}

/** Loads a site with its bodies; what bodies refer to is checked too. */
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
