/** Copies an owner's file into the site. Drawings are cleaned: an SVG opened on its own would run its scripts on the site's origin. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../core/problems/problem.ts'
import { cleanSvg, svgProblems } from '../../images/index.ts'
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
  if (clean) site.write({ path: name, content: clean.svg })
  return svgProblems(source, clean)
}
