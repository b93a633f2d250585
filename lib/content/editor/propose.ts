/** Validates a new file as part of the site before it is written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '../../core/problems/problem.ts'
import { type LoadOptions, loadContent } from '../load.ts'
import type { Content } from '../model.ts'
import type { ContentFile, DocumentKind } from '../parse/content-file.ts'

export type Proposal = {
  kind: DocumentKind
  /** The path it will be written to, from the site's root. */
  path: string
  /** The name its address derives from: the file's without extension, or the folder's for an `index.md`. */
  name: string
  /** The key of its section, if it is an item of one. */
  section?: string
  /** The folders it lies in, below that of its kind. */
  folders?: string[]
  text: string
}

/**
 * Loads the site as if the proposed file existed.
 * @returns the content and all problems; a conflict may be reported at another file than the proposed one
 */
export function proposeDocument(
  options: LoadOptions,
  { text, ...proposal }: Proposal,
): { content: Content | null; problems: Problem[] } {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-proposal-'))
  try {
    const file = join(folder, 'proposal.md')
    writeFileSync(file, text)
    const proposed: ContentFile = { folders: [], ...proposal, file, format: 'md', inDrafts: false }
    return loadContent({ ...options, proposed })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
