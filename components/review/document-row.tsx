/** A row in the lists of the review edition: link, kind, state and number of problems of a document. */

import { href, type SiteAddress } from '../../lib/core/addresses/urls.ts'
import { severities } from '../../lib/core/problems/counts.ts'
import type { Problem } from '../../lib/core/problems/problem.ts'
import type { ReviewedDocument } from '../../lib/review/index.ts'
import { StateBadge } from '../dev/state-badge.tsx'
import { messages } from '../messages.ts'

type Props = { document: ReviewedDocument; problems: readonly Problem[]; address: SiteAddress }

export function DocumentRow({ document, problems, address }: Props) {
  const { title, url, path, kind, state, date, hasPage } = document
  const found = severities(problems.filter((one) => one.path === path))
  return (
    <li>
      {hasPage ? <a href={href(address, url)}>{title}</a> : title} <StateBadge badge={state && { state, date }} />
      <span className="meta">
        {messages().review.kinds[kind]}
        {!hasPage && `, ${messages().review.noPage}`}
        {found && ` · ${found}`}
        <br />
        <code>{path}</code>
      </span>
    </li>
  )
}
