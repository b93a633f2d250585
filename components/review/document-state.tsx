/** The state of a document as a badge, "Published" too: an editor wants to see it said. */

import { words } from '../../lib/core/messages.ts'
import type { ReviewedDocument } from '../../lib/review/index.ts'
import { StateBadge } from '../dev/state-badge.tsx'

export function DocumentState({ document: { state, date } }: { document: ReviewedDocument }) {
  return state ? <StateBadge badge={{ state, date }} /> : <strong className="badge">{words.review.published}</strong>
}
