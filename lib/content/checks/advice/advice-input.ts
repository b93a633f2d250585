/** The input of every piece of advice: the loaded content and the files it was read from. */
import type { TermFiles } from '../../entities/taxonomies/term-files.ts'
import type { Content } from '../../model.ts'
import type { Document } from '../../parse/document.ts'
import type { PageFrontMatter } from '../../schema/page.ts'

export type AdviceInput = {
  content: Content
  /** Parsed posts and pages by path, for the positions of their keys. */
  documents: ReadonlyMap<string, Document<PageFrontMatter>>
  termFiles: TermFiles
}
