/** Note for editors above a document: its state, changes and problems. */

import { enumerated } from '../../lib/core/messages/enumerated.ts'
import type { Problem } from '../../lib/core/problems/problem.ts'
import type { Base, ReviewedDocument } from '../../lib/review/index.ts'
import { ProblemList } from '../dev/problem-list.tsx'
import { messages } from '../messages.ts'
import { ChangedLines } from './changed-lines.tsx'
import { DocumentState } from './document-state.tsx'
import './review.css'

type Props = { document: ReviewedDocument; base: Base | null; problems: readonly Problem[] }

export function ReviewNote({ document, base, problems }: Props) {
  return (
    <section className="review-note" aria-label={`${messages().review.document}: ${document.path}`}>
      <p className="review-state">
        <DocumentState document={document} /> {base && <ChangeSince document={document} base={base} />}
        <code>{document.path}</code>
      </p>
      <Blocks document={document} />
      {document.lines && document.lines.length > 0 && <ChangedLines lines={document.lines} />}
      {problems.length > 0 ? <ProblemList problems={problems} open /> : <p>{messages().review.sound}</p>}
    </section>
  )
}

function ChangeSince({ document: { change }, base: { name, commit } }: { document: ReviewedDocument; base: Base }) {
  const { since, unchanged } = messages().review
  return (
    <>
      <strong className="badge">{change ? messages().review[change] : unchanged}</strong>{' '}
      <span>{since(name, commit.slice(0, 7))}</span>
    </>
  )
}

function Blocks({ document: { change, blocks, path } }: { document: ReviewedDocument }) {
  if (change !== 'changed') return null
  if (!blocks) return path.endsWith('.mdx') ? <p>{messages().review.notMarked}</p> : null
  const { counts, paragraphs, onlyOutside } = messages().review
  const parts = (['changed', 'added', 'removed'] as const).flatMap((kind) =>
    blocks[kind] > 0 ? `${blocks[kind]} ${counts[kind]}` : [],
  )
  return <p>{parts.length > 0 ? paragraphs(enumerated(messages(), parts)) : onlyOutside}</p>
}
