/** Finds the invalid file whose page would be at an address. Used in dev to show its problems there. */

import type { Publication } from '../../content/index.ts'
import { unshownAt } from '../../content/index.ts'
import type { Problem } from '../../core/problems/problem.ts'

export type UnshownFile = { path: string; problems: Problem[] }

/** @param url of the page, decoded, without base path */
export function getUnshown({ content, problems }: Publication, url: string): UnshownFile | null {
  const file = unshownAt(content, url)
  return file ? { path: file.path, problems: problems.filter(({ path }) => path === file.path) } : null
}
