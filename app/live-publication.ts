/** The newest edition that `npm run dev` wrote, read anew when there is another. Nothing of this is in a build. */
import { statSync } from 'node:fs'
import type { Publication } from '../lib/content/index.ts'
import { editionFile, openEdition } from '../lib/pages/index.ts'

// Turbopack watches what a page imports: when the command replaces this file after a save, Next shows open pages anew, without a reload.
if (process.env.NODE_ENV === 'development') import.meta.glob('./stamp/*.json')

// Next evaluates a module several times (pages and handlers apart); globalThis makes it one reading.
const memo = globalThis as { mastheadEdition?: { key: string; publication: Publication } }

/** The publication as of the last save. Throws when Next was not started by `npm run dev`. */
export function livePublication(): Publication {
  const folder = process.env.MASTHEAD_EDITION
  if (!folder) throw new Error('Nothing is read from content/ — write with `npm run dev`, not with `next dev`')
  const { ino, mtimeMs } = statSync(editionFile(folder))
  const key = `${ino} ${mtimeMs}`
  if (memo.mastheadEdition?.key !== key) memo.mastheadEdition = { key, publication: openEdition(folder) }
  return memo.mastheadEdition.publication
}
