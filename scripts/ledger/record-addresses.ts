/** Updates the ledger after a deployment: adds published addresses, drops those that were never published. */

import type { Publication } from '../../lib/content/index.ts'
import {
  appendToLedger,
  dormantAddresses,
  lostLines,
  missingFromLedger,
  parseLedger,
  publishedDocuments,
  withoutLines,
} from '../../lib/ledger/index.ts'

export type Deployed = {
  /** Whether the deployed site has a page at an address. */
  isBuilt: (url: string) => boolean
  /** Whether an address redirects to another. */
  isRedirected: (url: string) => boolean
  /** Whether the main branch's ledger has an address. */
  wasPublished: (url: string) => boolean
}

/**
 * @param text the current file; empty if there is none
 * @returns its new text, the addresses added, and those dropped because they lead nowhere and were never published
 */
export function recordAddresses(
  text: string,
  publication: Publication,
  { isBuilt, isRedirected, wasPublished }: Deployed,
): { text: string; added: string[]; dropped: string[] } {
  const documents = publishedDocuments(publication.content)
  const ledger = parseLedger(text)
  const answered = [...documents, ...dormantAddresses(publication, ledger)]
  const dropped = lostLines(ledger, answered, isRedirected).filter(({ url }) => !wasPublished(url))
  const added = missingFromLedger(
    ledger,
    documents.filter(({ url }) => isBuilt(url)),
  )
  return {
    text: appendToLedger(withoutLines(text, dropped), added),
    added,
    dropped: dropped.map(({ url }) => url),
  }
}
