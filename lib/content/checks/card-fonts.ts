/** Checks that each of `card_fonts` in `site.yml` is a usable font file. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import { readFont, renamedFont } from '../../fonts/index.ts'

/** @param at returns the position of an entry in `site.yml`, by its index */
export function cardFontProblems(root: string, files: readonly string[], at: (index: number) => Position): Problem[] {
  return files.flatMap((file, index) => {
    const fault = faultOf(join(root, file), file)
    if (!fault) return []
    const remedy = 'put the font into the folder fonts/ next to content/ and write fonts/Name.ttf'
    return [problem('card-font', 'content/site.yml', at(index), `card_fonts: ${fault}`, remedy)]
  })
}

function faultOf(path: string, file: string): string | null {
  if (!/^fonts\/(?!.*\.\.).+\.(ttf|otf)$/i.test(file))
    return `“${file}” is not a .ttf or .otf file in the folder fonts/`
  if (!existsSync(path)) return `there is no file ${file}`
  try {
    const font = readFileSync(path)
    readFont(font)
    renamedFont(font, 'x')
    return null
  } catch {
    return `${file} is not a font`
  }
}
