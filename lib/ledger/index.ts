/**
 * The ledger, `content/urls.txt`: every address at which a document was published.
 * `ledger.ts` reads and extends the file. `ledger-problems.ts` reports addresses that no longer work,
 * compared with the ledger of the main branch.
 */

export { ledgerAtBase } from './base-ledger.ts'
export {
  appendToLedger,
  goneAddresses,
  type Ledger,
  type LedgerDocument,
  type LedgerLine,
  ledgerPath,
  lostLines,
  missingFromLedger,
  parseLedger,
  withoutLines,
} from './ledger.ts'
export { ledgerProblems, readLedger, redirectedBy } from './ledger-problems.ts'
export { byPattern, patternAdvice, redirectAdvice } from './lost-addresses.ts'
export { type AddressedDocument, dormantAddresses, publishedDocuments } from './published-documents.ts'
