/** Overview at the top of the review edition's front page: new, changed and removed documents, those not yet published, translations, and problems. */

import { href, type SiteAddress } from '../../lib/core/addresses/urls.ts'
import { severities } from '../../lib/core/problems/counts.ts'
import type { Review, ReviewedDocument } from '../../lib/review/index.ts'
import { ProblemList } from '../dev/problem-list.tsx'
import { messages } from '../messages.ts'
import { DocumentRow } from './document-row.tsx'
import { TranslationsOverview } from './translations-overview.tsx'
import './review.css'

export function ReviewOverview({ review, address }: { review: Review; address: SiteAddress }) {
  const { base, note, documents, gone, others, problems, translations } = review
  const { label, since, noChanges, waiting, waitingExplained, sound, frontPage } = messages().review
  const lists = (['new', 'changed'] as const).map((change) => ({
    title: messages().review[change],
    documents: documents.filter((one) => one.change === change),
  }))
  const unlisted = documents.filter(({ state, change }) => state && !change)
  const nothing = base && gone.length === 0 && lists.every((list) => list.documents.length === 0)
  const list = (some: readonly ReviewedDocument[]) => (
    <ul className="review-list">
      {some.map((document) => (
        <DocumentRow key={document.path} document={document} problems={problems} address={address} />
      ))}
    </ul>
  )
  return (
    <section className="review-overview sheet" aria-labelledby="m-review">
      <h2 id="m-review">
        {label}
        {base && ` ${since(base.name, base.commit.slice(0, 7))}`}
      </h2>
      {note && <p>{note}</p>}
      {nothing && <p>{noChanges}</p>}
      <div className="review-parts">
        {lists.map((one) =>
          one.documents.length > 0 ? (
            <div key={one.title}>
              <h3>{one.title}</h3>
              {list(one.documents)}
            </div>
          ) : null,
        )}
        <Gone gone={gone} address={address} />
        {unlisted.length > 0 && (
          <div>
            <h3>{waiting}</h3>
            <p>{waitingExplained}</p>
            {list(unlisted)}
          </div>
        )}
        {others.length > 0 && (
          <div>
            <h3>{messages().review.others}</h3>
            <ul className="review-list">
              {others.map((path) => (
                <li key={path}>
                  <code>{path}</code>
                  <span className="meta">{severities(problems.filter((one) => one.path === path))}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {translations && <TranslationsOverview translations={translations} documents={documents} address={address} />}
      <h3>{messages().review.problems}</h3>
      {problems.length > 0 ? <ProblemList problems={problems} /> : <p>{sound}</p>}
      <p className="meta">{frontPage}</p>
    </section>
  )
}

function Gone({ gone, address }: { gone: Review['gone']; address: SiteAddress }) {
  if (gone.length === 0) return null
  const { answers } = messages().review
  return (
    <div>
      <h3>{messages().review.gone}</h3>
      <ul className="review-list">
        {gone.map(({ url, title, answer }) => (
          <li key={url}>
            {title} <code>{url}</code>{' '}
            {answer.kind === 'redirect' ? (
              <a href={href(address, answer.to)}>{answers.redirect(answer.to)}</a>
            ) : (
              answers[answer.kind]
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
