/** What every piece of advice is worked out from: the loaded content and the files it was read from. */
import type { Content, Term } from '../../model.ts'
import type { Document } from '../../parse/document.ts'
import type { PageFrontMatter } from '../../schema/page.ts'

export type AdviceInput = {
  content: Content
  /** Parsed posts and pages by path, for the positions of their keys. */
  documents: ReadonlyMap<string, Document<PageFrontMatter>>
  /** Every category file, whether a post uses the category or not. */
  categoryFiles: readonly Term[]
}
