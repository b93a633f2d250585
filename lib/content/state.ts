/** What a document's dates and flags make of it today (DESIGN, States). */

export type State = 'draft' | 'scheduled' | 'published' | 'expired'

/** @param today `YYYY-MM-DD`; a post is scheduled before its day, expired from its `expires` day on. */
export function stateOn(today: string, document: { draft: boolean; date?: string; expires?: string }): State {
  if (document.draft) return 'draft'
  if (document.expires !== undefined && document.expires <= today) return 'expired'
  if (document.date !== undefined && document.date > today) return 'scheduled'
  return 'published'
}
