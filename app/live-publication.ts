/**
 * The publication that `npm run dev` wrote last, and what dev asks of it. Imported in dev alone, so that Next compiles nothing of
 * lib/content for builds.
 */
import { statSync } from 'node:fs'
import type { Publication } from '../lib/content/index.ts'
import { editionFile, openEdition } from '../lib/pages/index.ts'

export { askPage, getFrames, getUnshown, getWaiting, pageInLanguage, pageParams, pageUrl } from '../lib/pages/index.ts'

// Turbopack watches what a page imports: when `npm run dev` replaces this file after a save, Next refreshes open pages.
if (process.env.NODE_ENV === 'development') import.meta.glob('../.dev/*.json')

// Next evaluates a module several times (for pages and for handlers); globalThis is shared.
const memo = globalThis as { mastheadEdition?: { key: string; publication: Publication } }

/** The publication as of the last save. Throws if Next was not started by `npm run dev`. */
export function livePublication(): Publication {
  const folder = process.env.MASTHEAD_EDITION
  if (!folder) throw new Error('The content is not loaded — run `npm run dev` instead of `next dev`')
  const { ino, mtimeMs } = statSync(editionFile(folder))
  const key = `${ino} ${mtimeMs}`
  if (memo.mastheadEdition?.key !== key) memo.mastheadEdition = { key, publication: openEdition(folder) }
  return memo.mastheadEdition.publication
}
