/** Review data for pages (lib/review/), read from the folder of page data. Only builds of the review edition have it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Review, reviewFileName } from '../lib/review/index.ts'

const prepared = process.env.NODE_ENV === 'development' ? undefined : process.env.MASTHEAD_PREPARED
const file = prepared && join(prepared, reviewFileName)

/** Whether this build makes the review edition. */
export const reviewing = file !== undefined && existsSync(file)

// Next evaluates a module several times per worker; globalThis is shared.
const memo = globalThis as { mastheadReview?: Review }

/** Null except in a build of the review edition. */
export function getReview(): Review | null {
  if (!file || !reviewing) return null
  // Written by this build, so its shape is known.
  memo.mastheadReview ??= JSON.parse(readFileSync(file, 'utf8')) as Review
  return memo.mastheadReview
}
