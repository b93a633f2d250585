/** Copies an owner's file into the site. Drawings are cleaned: an SVG opened on its own would run its scripts on the site's origin. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Problem, problem } from '../../core/problems/problem.ts'
import { cleanSvg } from '../../images/index.ts'
import type { Manifest } from '../site/manifest.ts'

export type CopiedFile = {
  /** Path from the site's root, with `/`. */
  source: string
  /** Name in the published folder. */
  name: string
}

/** @returns problems of the file: parts of a drawing that were left out, or a file that isn't a drawing and is not published */
export function copyFile(site: Manifest, siteRoot: string, { source, name }: CopiedFile): Problem[] {
  const file = path.join(siteRoot, source)
  if (!/\.svg$/i.test(name)) {
    site.copy(file, name)
    return []
  }
  const clean = cleanSvg(readFileSync(file, 'utf8'))
  const start = { line: 1, column: 1 }
  if (!clean)
    return [problem('image-unreadable', source, start, `${source} holds no <svg> element`, 'replace it by an SVG file')]
  site.write({ path: name, content: clean.svg })
  if (clean.removed.length === 0) return []
  const message = `${source} contains parts that are not allowed in an SVG: ${clean.removed.join(', ')}; they were removed`
  return [problem('image-cleaned', source, start, message, 'remove them from the file')]
}
