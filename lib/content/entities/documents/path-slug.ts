/** Reports a slug that is a path: an address of `:slug` runs its parts together. */
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { Document } from '../../parse/document.ts'
import type { PageFrontMatter } from '../../schema/page.ts'

/**
 * @param slug what the address has of it
 * @param pattern of the address, which may keep the path as Docusaurus does
 */
export function pathSlugProblems(
  { data: { slug: typed, permalink }, source, at }: Document<PageFrontMatter>,
  slug: string,
  pattern = '',
): Problem[] {
  const parts = typed?.split('/').filter(Boolean) ?? []
  if (parts.length < 2 || permalink !== undefined || pattern.includes(':dated_slug')) return []
  const message = `slug: “${typed}” is a path, of which the address has only ${slug}`
  const remedy = `write permalink: /${parts.join('/')}/, or slug: ${parts.at(-1)}`
  return [problem('value-unusable', source.path, at('slug'), message, remedy)]
}
