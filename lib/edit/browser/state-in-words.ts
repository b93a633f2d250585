/** Ships to the browser. The state of a document in one or two words. */
import type { DocumentState } from '../api.ts'

const words: Readonly<Record<DocumentState, string>> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  expired: 'Withdrawn',
}

export const stateInWords = ({ state, unlisted }: { state: DocumentState | null; unlisted?: boolean }): string =>
  state === null ? '' : state === 'published' && unlisted ? 'Unlisted' : words[state]
