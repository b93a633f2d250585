/** Problems in dev: the site's folded above every page, a document's on its own page. The lines are those that commands print. */

import { severities } from '../../lib/core/problems/counts.ts'
import { formatProblem, type Problem } from '../../lib/core/problems/problem.ts'
import { messages } from '../messages.ts'
import './problem-list.css'

type ProblemListProps = {
  problems: readonly Problem[]
  /** Whether it starts unfolded. */
  open?: boolean
}

export function ProblemList({ problems, open = false }: ProblemListProps) {
  if (problems.length === 0) return null
  return (
    <details className="problem-list" open={open}>
      <summary>{messages().problemCount(severities(problems))}</summary>
      <ul>
        {problems.map(formatProblem).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
