/** The problems of an SVG file that is published as a file of its own, not as a picture of a page. */
import { type Problem, problem } from '../../core/problems/problem.ts'
import type { cleanSvg } from './clean-svg.ts'

const start = { line: 1, column: 1 }

/**
 * @param source the path of the file, from the site's root
 * @param clean its cleaned drawing; null if it is none, and not published
 */
export function svgProblems(source: string, clean: ReturnType<typeof cleanSvg>): Problem[] {
  if (!clean)
    return [problem('image-unreadable', source, start, `${source} holds no <svg> element`, 'replace it by an SVG file')]
  if (clean.removed.length === 0) return []
  const message = `${source} contains parts that are not allowed in an SVG: ${clean.removed.join(', ')}; they were removed`
  return [problem('image-cleaned', source, start, message, 'remove them from the file')]
}
