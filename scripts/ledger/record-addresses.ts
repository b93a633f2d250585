/** The ledger after a deployment: with the addresses that were published, without those that never were. */

import { publishedDocuments } from '../../lib/build/index.ts'
import type { Content } from '../../lib/content/index.ts'
import { appendToLedger, lostLines, missingFromLedger, parseLedger, withoutLines } from '../../lib/publish/index.ts'

export type Deployed = {
  /** Whether the deployed site has a page at an address. */
  isBuilt: (url: string) => boolean
  /** Whether an address leads to another one. */
  isRedirected: (url: string) => boolean
  /** Whether an address was in the ledger of the main branch. */
  wasPublished: (url: string) => boolean
}

/**
 * @param text the ledger as it is; empty where there is none
 * @returns its new text, the addresses added, and those dropped because they lead nowhere and were never published
 */
export function recordAddresses(
  text: string,
  content: Content,
  { isBuilt, isRedirected, wasPublished }: Deployed,
): { text: string; added: string[]; dropped: string[] } {
  const documents = publishedDocuments(content)
  const ledger = parseLedger(text)
  const dropped = lostLines(ledger, documents, isRedirected).filter(({ url }) => !wasPublished(url))
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
