/** The state of a document as a badge. "Published" has one too: editors want to see it confirmed. */

import type { ReviewedDocument } from '../../lib/review/index.ts'
import { StateBadge } from '../dev/state-badge.tsx'
import { messages } from '../messages.ts'

export function DocumentState({ document: { state, date } }: { document: ReviewedDocument }) {
  return state ? (
    <StateBadge badge={{ state, date }} />
  ) : (
    <strong className="badge">{messages().review.published}</strong>
  )
}
