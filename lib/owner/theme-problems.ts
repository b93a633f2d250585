/** Checks the owner's colours in `theme/theme.css`: whether drawings can be made from them, and whether they can be read. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { colourLines, ownTheme, readTheme } from '../core/look/theme.ts'
import { themeFaults } from '../core/look/theme-faults.ts'
import { type Problem, problem } from '../core/problems/problem.ts'
import { paints, tints } from '../covers/index.ts'

/** Colours that drawings or the check need as numbers. */
const read: ReadonlySet<string> = new Set([...paints, ...tints, 'surface', 'muted', 'line'])

/** @param repository the folder that contains `theme/` */
export function themeProblems(repository: string): Problem[] {
  const file = join(repository, ownTheme)
  if (!existsSync(file)) return []
  const css = readFileSync(file, 'utf8')
  const lines = colourLines(css)
  const lineOf = (name: string) => lines.findLast((one) => one.name === name)?.line
  const contrasts = themeFaults(readTheme(repository), tints, ownTheme).flatMap(
    ({ colour, ground, message, remedy }) => {
      const line = lineOf(colour) ?? lineOf(ground)
      return line === undefined ? [] : problem('theme-contrast', ownTheme, { line, column: 1 }, message, remedy)
    },
  )
  return [...unreadable(css), ...contrasts]
}

/** Colours in another form, such as `oklch()` or a name. */
function unreadable(css: string): Problem[] {
  const plain = (css.split('@media')[0] ?? '').replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  const known = new Set(colourLines(css).map(({ name, line }) => `${name} ${line}`))
  return [...plain.matchAll(/--([a-z-]+):\s*([^;}]*)/gi)].flatMap(({ 1: name = '', 2: value = '', index }) => {
    const line = plain.slice(0, index).split('\n').length
    if (!read.has(name) || known.has(`${name} ${line}`)) return []
    const message = `--${name} is "${value.trim()}", from which icons and social images cannot be drawn`
    return problem('theme-colour', ownTheme, { line, column: 1 }, message, 'write light-dark(#rrggbb, #rrggbb)')
  })
}
