/** What is wrong with the content, in dev: the site's problems folded above every page, a document's own on its page. The same lines that the commands print. */

import { words } from '../../lib/core/messages.ts'
import { severities } from '../../lib/core/problems/counts.ts'
import { formatProblem, type Problem } from '../../lib/core/problems/problem.ts'
import './problem-list.css'

type ProblemListProps = {
  problems: readonly Problem[]
  /** Unfolded from the start. */
  open?: boolean
}

export function ProblemList({ problems, open = false }: ProblemListProps) {
  if (problems.length === 0) return null
  return (
    <details className="problem-list" open={open}>
      <summary>{words.problemCount(severities(problems))}</summary>
      <ul>
        {problems.map(formatProblem).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
