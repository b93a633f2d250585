/** Prints the results of `npm run check`. */
import { printProblems } from '../../lib/build/index.ts'
import type { Publication } from '../../lib/content/index.ts'
import { problemCount } from '../../lib/core/problems/counts.ts'
import type { Problem } from '../../lib/core/problems/problem.ts'
import { foldSharedCauses } from '../../lib/core/problems/shared-causes.ts'
import type { SiteArguments } from '../cli/arguments.ts'
import { annotations } from './annotations.ts'

/** Prints problems on standard output, since they are the result: for people, programs, or GitHub annotations. */
export function tell(problems: readonly Problem[], asked: SiteArguments['flags']): void {
  if (asked.has('json')) console.log(JSON.stringify(problems, null, 2))
  else if (problems.length === 0) console.log(problemCount(problems))
  else printProblems(problems, asked.has('all'), process.stdout)
  if (process.env.GITHUB_ACTIONS === 'true' && !asked.has('json'))
    for (const line of annotations(asked.has('all') ? problems : foldSharedCauses(problems))) console.log(line)
}

/** Says which systems' keys were recognised, so that nobody converts them needlessly. */
export function dialectLines({ content }: Publication): string[] {
  return content.dialects.map(
    ({ name, posts }) => `Read as written for ${name}: ${posts} ${posts === 1 ? 'post' : 'posts'}`,
  )
}
