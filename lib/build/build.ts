/** One run of a build. */
import type { Publication } from '../content/index.ts'
import type { Code } from '../core/code/code-key.ts'
import type { Edition, PublishInput } from '../publish/index.ts'
import type { Review } from '../review/index.ts'
import type { FinishThreads } from './threads/rendering-threads.ts'

/** What every step of a build needs to know. */
export type Build = {
  site: string
  publication: Publication
  review: Review | undefined
  edition: Edition
  code: Code
  /** The content as publishing sees it. */
  input: PublishInput
  /** Holds the data of the pages to render; the rendering threads read it. */
  folder: string
  renderer: FinishThreads
}
