/** Checks the files of `components/own/`, and lists what an owner has replaced. */

import { nearest } from '../core/problems/nearest.ts'
import { type Problem, problem } from '../core/problems/problem.ts'
import { componentName, ownComponents } from './own-components.mjs'

/** Reports files that replace no component, or lack the required export. @param repository the folder of package.json */
export function ownProblems(repository: string): Problem[] {
  const { strays, known } = ownComponents(repository)
  return strays.map(({ file, message, isNamed }) => {
    const name = file.replace(/^.*\/|\.tsx$/g, '')
    const [meant] = nearest(name, known, 2)
    const rename = meant
      ? `rename it ${meant}.tsx`
      : `move it into a folder of its own, or name it after one of ${known.join(', ')}`
    const remedy = isNamed ? `write export function ${componentName(name)}` : rename
    return problem('own-component', `components/own/${file}`, { line: 1, column: 1 }, message, remedy)
  })
}

/** Lists the owner's components for the report of a check; empty if there are none. */
export function ownSummary(repository: string): string {
  const { replaced, mdx } = ownComponents(repository)
  const parts = [
    ...(replaced.length > 0 ? [`${replaced.join(', ')} of components/own/ in place of Masthead’s`] : []),
    ...(mdx.length > 0 ? [`${mdx.map((name) => `<${componentName(name)}>`).join(', ')} for .mdx files`] : []),
  ]
  return parts.length === 0 ? '' : `Yours: ${parts.join('; ')}`
}
