/** What the review edition adds to pages (lib/review/): read from beside what its build prepared. No other build has it, and dev needs none. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Review, reviewFileName } from '../lib/review/index.ts'

const prepared = process.env.NODE_ENV === 'development' ? undefined : process.env.MASTHEAD_PREPARED
const file = prepared && join(dirname(prepared), reviewFileName)

/** Whether this build makes the review edition. */
export const reviewing = file !== undefined && existsSync(file)

// Next evaluates a module several times per worker; globalThis makes it one reading.
const memo = globalThis as { mastheadReview?: Review }

/** Null in every build but that of the review edition. */
export function getReview(): Review | null {
  if (!file || !reviewing) return null
  // Written by the same build a moment ago: its shape is ours.
  memo.mastheadReview ??= JSON.parse(readFileSync(file, 'utf8')) as Review
  return memo.mastheadReview
}
