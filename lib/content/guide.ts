/** The authors' guide as a page: shown at `/guide/` in dev, and built into the site the tests read. */
import type { ContentFile } from './files.ts'

/** How the guide is named in messages, from the repository's root. */
export const guidePath = 'docs/writing.md'

/** The guide as a file of `content/pages/`; its own front matter gives it its address. */
export const guideFile = (file: string): ContentFile => ({
  kind: 'page',
  path: guidePath,
  file,
  format: 'md',
  name: 'guide',
  folders: [],
  inDrafts: false,
})
