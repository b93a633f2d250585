/** The authors' guide as pages of the site: at `/guide/` in dev, in the review edition and in the test site. */
import { basename, dirname, join } from 'node:path'
import type { ContentFile } from '../../parse/content-file.ts'

/** The guide's first chapter, from the repository's root; messages name it so. */
export const guidePath = 'docs/guide/writing.md'

/** All chapters. They are in one folder; the front matter of each sets its address below /guide/. */
const paths: ReadonlySet<string> = new Set([
  guidePath,
  'docs/guide/front-matter.md',
  'docs/guide/problems.md',
  'docs/guide/components.mdx',
  'docs/guide/sections.md',
  'docs/guide/languages.md',
  'docs/guide/moving-in.md',
  'docs/guide/editing.md',
])

/** Whether a path (as in messages) belongs to the guide. */
export const isGuide = (path: string): boolean => paths.has(path)

/**
 * The chapters as if they were files of `content/pages/`.
 * @param file the first chapter on this disk
 */
export const guideFiles = (file: string): ContentFile[] =>
  [...paths].map((path) => ({
    kind: 'page',
    path,
    file: join(dirname(file), basename(path)),
    format: path.endsWith('.mdx') ? 'mdx' : 'md',
    name: 'guide',
    folders: [],
    inDrafts: false,
  }))
