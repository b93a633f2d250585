/** The authors' guide as pages of the site: at `/guide/` in dev, in the review edition and in the test site. */
import { dirname, join } from 'node:path'
import type { ContentFile } from '../../parse/files.ts'

/** The guide's path in messages, from the repository's root. */
export const guidePath = 'docs/writing.md'

/** The chapters of the guide. Each sets its address below /guide/ in its front matter. */
const paths: ReadonlySet<string> = new Set([
  guidePath,
  'docs/front-matter.md',
  'docs/problems.md',
  'docs/components.mdx',
  'docs/moving-in.md',
])

/** Whether a path (as in messages) belongs to the guide. */
export const isGuide = (path: string): boolean => paths.has(path)

/** Returns the chapters as if they were files of `content/pages/`. */
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
