/** Links to drafts and other unlisted documents, folded above every page in dev, so that authors need not know their addresses. */

import type { Waiting } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { StateBadge } from './state-badge.tsx'
import './waiting-list.css'

export function WaitingList({ documents }: { documents: readonly Waiting[] }) {
  if (documents.length === 0) return null
  return (
    <details className="waiting-list">
      <summary>{messages().notListed(documents.length)}</summary>
      <ul>
        {documents.map(({ title, href, badge }) => (
          <li key={href}>
            <a href={href}>{title}</a> <StateBadge badge={badge} />
          </li>
        ))}
      </ul>
    </details>
  )
}
