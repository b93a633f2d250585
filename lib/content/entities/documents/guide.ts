/** The authors' guide as pages: shown at `/guide/` in dev and in the review edition, and built into the site the tests read. */
import { dirname, join } from 'node:path'
import type { ContentFile } from '../../parse/files.ts'

/** How the guide is named in messages, from the repository's root. */
export const guidePath = 'docs/writing.md'

/** Its chapters lie beside it; each file's front matter gives it its address below /guide/. */
const paths: ReadonlySet<string> = new Set([
  guidePath,
  'docs/front-matter.md',
  'docs/problems.md',
  'docs/components.mdx',
  'docs/moving-in.md',
])

/** Whether a path, as messages name it, is of the guide. */
export const isGuide = (path: string): boolean => paths.has(path)

/** The guide as files of `content/pages/`. */
export const guideFiles = (file: string): ContentFile[] =>
  [...paths].map((path) => ({
    kind: 'page',
    path,
    file: join(dirname(file), path.slice('docs/'.length)),
    format: path.endsWith('.mdx') ? 'mdx' : 'md',
    name: 'guide',
    folders: [],
    inDrafts: false,
  }))
