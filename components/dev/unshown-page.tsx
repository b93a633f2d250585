/** Shown in dev instead of a page whose file has an error: the problems of that file. */

import { formatProblem } from '../../lib/core/problems/problem.ts'
import type { UnshownFile } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import '../frame/page-head.css'
import './problem-list.css'

export function UnshownPage({ path, problems }: UnshownFile) {
  return (
    <div className="sheet">
      <header className="page-head">
        <h1>{messages().unshownTitle}</h1>
        <p className="deck">{messages().unshownText(path)}</p>
      </header>
      <ul className="problem-list">
        {problems.map(formatProblem).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
