/** Changed source lines, folded. Deletions and insertions differ by sign and element as well as by colour. */

import type { SourceLine } from '../../lib/review/index.ts'
import { messages } from '../messages.ts'
import './review.css'

export function ChangedLines({ lines }: { lines: readonly SourceLine[] }) {
  return (
    <details>
      <summary>{messages().review.lines}</summary>
      <ol className="changed-lines">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order never changes.
          <li key={index}>
            <Line {...line} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Line({ kind, text, line }: SourceLine) {
  if (kind === 'gap')
    return (
      <span>
        … <span className="visually-hidden">{messages().review.skipped}</span>
      </span>
    )
  return (
    <>
      <span className="line-number">{line}</span>
      {kind === 'removed' ? (
        <del>{`− ${text}`}</del>
      ) : kind === 'added' ? (
        <ins>{`+ ${text}`}</ins>
      ) : (
        <span>{text}</span>
      )}
    </>
  )
}
