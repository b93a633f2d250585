/** Checks a text that is not saved yet as a part of its site: its front matter, its body, and what it means for other files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Problem } from '../../core/problems/problem.ts'
import { sectionFolders } from '../entities/sections/section.ts'
import { autofixContent, type FixedLine } from '../fix/autofix.ts'
import { loadPublication, type PublicationOptions } from '../load-publication.ts'
import type { Content } from '../model.ts'
import type { ContentFile } from '../parse/content-file.ts'
import { listContent } from '../parse/files.ts'

export type CheckedText = {
  /** Null if the site's settings cannot be used. */
  content: Content | null
  /** The problems of this file only. */
  problems: Problem[]
  /** What `npm run check -- --fix` would change. */
  mends: FixedLine[]
}

/** Every document that is a file of its own, valid or not. */
export const documentFiles = (root: string, { site }: Pick<Content, 'site'>): ContentFile[] =>
  listContent(root, sectionFolders(site.sections)).files.filter(({ entry }) => entry === undefined)

/**
 * Loads the site as if a document had another text.
 * @param document one of `documentFiles`
 */
export async function checkText(
  options: PublicationOptions,
  document: ContentFile,
  text: string,
): Promise<CheckedText> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-text-'))
  try {
    const file = join(folder, `text${extname(document.path)}`)
    writeFileSync(file, text)
    const proposed = { ...document, file }
    // Otherwise the last valid version would be checked in place of an invalid text.
    options.memory?.documents.delete(document.path)
    const { publication, problems } = await loadPublication({ ...options, proposed })
    const content = publication?.content ?? null
    const fixed = content ? autofixContent(options.root, content, (path) => path === document.path, proposed) : []
    return {
      content,
      problems: problems.filter(({ path }) => path === document.path),
      mends: fixed.flatMap(({ lines }) => lines),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
