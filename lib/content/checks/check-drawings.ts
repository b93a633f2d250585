/** Checks SVG files that are published as they are: those of public/, and those next to a document that links to them. Pictures of pages are checked where they are used. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../core/problems/problem.ts'
import { cleanSvg, svgProblems } from '../../images/index.ts'

/** @param files paths from the site's root, of any kind */
export const checkDrawings = (root: string, files: readonly string[]): Problem[] =>
  files
    .filter((file) => /\.svg$/i.test(file))
    .flatMap((file) => svgProblems(file, cleanSvg(readFileSync(join(root, file), 'utf8'))))
