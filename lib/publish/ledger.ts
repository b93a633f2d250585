/** The ledger, content/urls.txt: every address that a document was ever published at, one a line, only ever longer. */
import { type Problem, problem } from '../problem.ts'
import { addressKey } from '../urls.ts'

export const ledgerPath = 'content/urls.txt'

/** A line of the ledger: the decoded address, and whether its owner declared it gone for good. */
export type LedgerLine = { url: string; gone: boolean; line: number }
export type Ledger = { lines: LedgerLine[]; problems: Problem[] }

/** A document as far as the ledger is concerned. */
export type LedgerDocument = { url: string; state: 'published' | 'unlisted' | 'draft' | 'scheduled' | 'expired' }

/** Reads the ledger. A line that is no address is a problem; empty lines are passed over (`merge=union` may leave some). */
export function parseLedger(text: string): Ledger {
  const ledger: Ledger = { lines: [], problems: [] }
  text.split(/\r?\n/).forEach((content, index) => {
    if (content.trim() === '') return
    const line = index + 1
    const match = /^(\/\S*)(\s+gone)?\s*$/.exec(content)
    const url = match?.[1] && decoded(match[1])
    if (url) ledger.lines.push({ url, gone: match[2] !== undefined, line })
    else
      ledger.problems.push(
        problem(
          'ledger-invalid',
          ledgerPath,
          { line, column: 1 },
          `“${content.trim()}” is not an address of this site`,
          'write the path from the site’s root, such as /blog/my-post/, or delete the line',
        ),
      )
  })
  return ledger
}

/**
 * Compares the ledger with the documents there are.
 * @param documents all documents in every state
 * @param redirects addresses that lead elsewhere
 */
export function checkLedger(
  ledger: Ledger,
  documents: readonly LedgerDocument[],
  redirects: readonly string[],
): Problem[] {
  const answered = new Set([...documents.map(({ url }) => url), ...redirects].map(addressKey))
  const lost = ledger.lines
    .filter(({ url, gone }) => !gone && !answered.has(addressKey(url)))
    .map(({ url, line }) =>
      problem(
        'ledger-lost',
        ledgerPath,
        { line, column: 1 },
        `${url} was published once and no document has this address now`,
        `restore the document, or add redirect_from: ${url} to its successor, or write “${url} gone” in this line`,
      ),
    )
  const missing = missingFromLedger(ledger, documents).map((url) =>
    problem(
      'ledger-missing',
      ledgerPath,
      { line: ledger.lines.length + 1, column: 1 },
      `${url} is published and not in the ledger`,
      'run npm run check -- --fix and commit content/urls.txt',
    ),
  )
  return [...ledger.problems, ...lost, ...missing]
}

/** Addresses of published documents that the ledger does not hold, sorted. */
export function missingFromLedger(ledger: Ledger, documents: readonly LedgerDocument[]): string[] {
  const known = new Set(ledger.lines.map(({ url }) => addressKey(url)))
  return documents
    .filter(({ url, state }) => (state === 'published' || state === 'unlisted') && !known.has(addressKey(url)))
    .map(({ url }) => url)
    .sort()
}

/** The ledger's text with addresses appended, each on its own line; existing lines stay as they are. */
export function appendToLedger(text: string, urls: readonly string[]): string {
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`
  return start + urls.map((url) => `${encoded(url)}\n`).join('')
}

/**
 * Addresses that answer "no longer available": declared gone, once published and now a draft or scheduled, or expired.
 * @param ledger null where the site keeps none; then only expired posts are known to have been there
 */
export function goneAddresses(ledger: Ledger | null, documents: readonly LedgerDocument[]): string[] {
  const states = new Map(documents.map(({ url, state }) => [addressKey(url), state]))
  const live = new Set(['published', 'unlisted'])
  const expired = documents.filter(({ state }) => state === 'expired').map(({ url }) => url)
  const withdrawn = (ledger?.lines ?? [])
    .filter(({ url, gone }) => {
      const state = states.get(addressKey(url))
      return gone ? !live.has(state ?? '') : state !== undefined && !live.has(state)
    })
    .map(({ url }) => url)
  const unique = new Map([...expired, ...withdrawn].map((url) => [addressKey(url), url]))
  return [...unique.values()].sort()
}

/** White space and `%` would end or change a line; everything else is written as it reads. */
const encoded = (url: string) => url.replace(/[\s%]/g, encodeURIComponent)

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
