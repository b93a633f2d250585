/** Marks a post that is not published or not listed; shown in dev and in the review edition only. */

import { dateInWords } from '../../lib/core/dates/dates.ts'
import type { Badge } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import './state-badge.css'

export function StateBadge({ badge }: { badge: Badge | undefined }) {
  return badge ? <strong className="badge">{label(badge)}</strong> : null
}

function label({ state, date }: Badge): string {
  return state === 'scheduled' ? messages().scheduled(dateInWords(date ?? '', messages().language)) : messages()[state]
}
