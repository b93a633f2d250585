/** Note for editors above a document: its state, changes and problems. */

import { enumerated } from '../../lib/core/messages/enumerated.ts'
import type { Problem } from '../../lib/core/problems/problem.ts'
import type { Base } from '../../lib/git/index.ts'
import type { DocumentTranslations, ReviewedDocument } from '../../lib/review/index.ts'
import { ProblemList } from '../dev/problem-list.tsx'
import { messages } from '../messages.ts'
import { ChangedLines } from './changed-lines.tsx'
import { DocumentState } from './document-state.tsx'
import { LanguageStates } from './language-states.tsx'
import { TranslationDetails } from './translation-state.tsx'
import './review.css'

type Props = {
  document: ReviewedDocument
  base: Base | null
  problems: readonly Problem[]
  /** Of this document. */
  translations?: DocumentTranslations | undefined
  /** The address of a document's page; undefined if it has none. */
  addressOf: (path: string) => string | undefined
}

export function ReviewNote({ document, base, problems, translations, addressOf }: Props) {
  const own = translations?.translations.find((one) => 'path' in one && one.path === document.path)
  return (
    <section className="review-note" aria-label={`${messages().review.document}: ${document.path}`}>
      <p className="review-state">
        <DocumentState document={document} /> {base && <ChangeSince document={document} base={base} />}
        <code>{document.path}</code>
      </p>
      <Blocks document={document} />
      {document.lines && document.lines.length > 0 && <ChangedLines lines={document.lines} />}
      {translations && <LanguageStates report={translations} addressOf={addressOf} />}
      {translations && own && <TranslationDetails state={own} language={translations.language} open />}
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
