/** What is wrong with the content, above every page in dev: the same lines that the commands print. */
import { formatProblem, type Problem } from '../lib/problem.ts'
import { words } from '../lib/words.ts'
import './problem-list.css'

export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return (
    <details className="problem-list" open={errors > 0}>
      <summary>{words.problemCount(errors, problems.length - errors)}</summary>
      <ul>
        {problems.map(formatProblem).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
