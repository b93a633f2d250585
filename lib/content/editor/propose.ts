/** What a file that is not written yet would be on the site: read by the same rules as every other, beside all others. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '../../core/problems/problem.ts'
import { type LoadOptions, loadContent } from '../load.ts'
import type { Content } from '../model.ts'
import type { ContentFile, DocumentKind } from '../parse/files.ts'

export type Proposal = {
  kind: DocumentKind
  /** Where it will be written, from the site's root. */
  path: string
  /** The name that makes its address: without folder and ending; the folder's for an `index.md`. */
  name: string
  text: string
}

/** @returns the site as it would be with the file, as loading returns it: what is wrong may also be told of another file that the new one is in conflict with */
export function proposeDocument(
  options: LoadOptions,
  { text, ...proposal }: Proposal,
): { content: Content | null; problems: Problem[] } {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-proposal-'))
  try {
    const file = join(folder, 'proposal.md')
    writeFileSync(file, text)
    const proposed: ContentFile = { ...proposal, file, format: 'md', folders: [], inDrafts: false }
    return loadContent({ ...options, proposed })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
