/** The one publication every route asks: prepared once for a build, read anew in dev when a file changes. */
import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { guidePath, loadPublication, openPrepared, type Publication, type Visibility } from '../lib/content/index.ts'

const development = process.env.NODE_ENV === 'development'
const root = resolve(process.env.MASTHEAD_SITE ?? '.')

/** Drafts and scheduled posts are seen in dev only. */
export const visibility: Visibility = development ? 'all' : 'published'

// Next evaluates a module several times per worker (pages and handlers apart); globalThis makes it one load.
const memo = globalThis as { masthead?: { key: string; publication: Promise<Publication> } }

/** The publication. In a build it is what the build command prepared (MASTHEAD_PREPARED). */
export async function getPublication(): Promise<Publication> {
  const prepared = process.env.MASTHEAD_PREPARED
  const key = prepared && !development ? prepared : await stamp()
  if (memo.masthead?.key !== key)
    memo.masthead = {
      key,
      publication: prepared && !development ? Promise.resolve(openPrepared(dirname(prepared))) : load(),
    }
  return memo.masthead.publication
}

async function load(): Promise<Publication> {
  const { publication, problems } = await loadPublication({
    root,
    asOf: process.env.AS_OF,
    now: new Date(),
    guide: resolve(guidePath),
    cacheFolder: resolve('.next/cache/masthead'),
  })
  if (!publication)
    throw new Error(
      problems.map(({ path, line, message, remedy }) => `${path}:${line} ${message} — ${remedy}`).join('\n'),
    )
  return publication
}

/** Changes whenever a file below content/ or public/ does. */
async function stamp(): Promise<string> {
  const stamps = await Promise.all(
    ['content', 'public'].map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true }).catch(() => [])
      return names
        .map((name) => `${name}:${statSync(join(root, folder, name), { throwIfNoEntry: false })?.mtimeMs}`)
        .join('\n')
    }),
  )
  return stamps.join('\n')
}
