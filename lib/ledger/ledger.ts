/** The file `content/urls.txt`: every address at which a document was published, one per line. Addresses are added when the site is deployed. */

import { addressKey } from '../core/addresses/urls.ts'
import { type Problem, problem } from '../core/problems/problem.ts'

export const ledgerPath = 'content/urls.txt'

/** A line of the file: the decoded address, and whether its owner declared it gone for good. */
export type LedgerLine = { url: string; gone: boolean; line: number }
export type Ledger = { lines: LedgerLine[]; problems: Problem[] }

/** What the ledger needs to know about a document. */
export type LedgerDocument = { url: string; state: LedgerState }

export type LedgerState = 'published' | 'unlisted' | 'draft' | 'scheduled' | 'expired'

/**
 * Parses the file. A line that isn't an address is a problem. A merge with `merge=union` may leave empty lines, or an address both with
 * and without `gone`: then it is gone.
 */
export function parseLedger(text: string): Ledger {
  const ledger: Ledger = { lines: [], problems: [] }
  text.split(/\r?\n/).forEach((content, index) => {
    if (content.trim() === '') return
    const line = index + 1
    const match = /^(\/\S*)(\s+gone)?\s*$/.exec(content)
    const url = match?.[1] && decoded(match[1])
    const follows = /^(\/\S*\s+)(\S.*?)\s*$/.exec(content)
    if (url) ledger.lines.push({ url, gone: match[2] !== undefined, line })
    else if (follows) ledger.problems.push(wordProblem(follows, line))
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
  const gone = new Set(ledger.lines.filter((one) => one.gone).map(({ url }) => addressKey(url)))
  for (const one of ledger.lines) one.gone = gone.has(addressKey(one.url))
  return ledger
}

/** Nothing but `gone` may follow an address. */
function wordProblem([, before = '', word = '']: RegExpExecArray, line: number): Problem {
  const url = before.trim()
  const remedy = `write “${url} gone” if nothing succeeds it, or the address alone`
  return problem(
    'ledger-invalid',
    ledgerPath,
    { line, column: before.length + 1 },
    `“${word}” follows the address ${url}`,
    remedy,
  )
}

/**
 * Lines whose address no longer works: no document has it, nothing redirects it, and it isn't declared gone.
 * @param documents all documents in every state: the address of an unpublished one answers "no longer available"
 * @param redirected whether an address redirects to another
 */
export function lostLines(
  ledger: Ledger,
  documents: readonly LedgerDocument[],
  redirected: (url: string) => boolean,
): LedgerLine[] {
  const owned = new Set(documents.map(({ url }) => addressKey(url)))
  return ledger.lines.filter(({ url, gone }) => !gone && !owned.has(addressKey(url)) && !redirected(url))
}

/** Addresses of published documents missing from the file, sorted. */
export function missingFromLedger(ledger: Ledger, documents: readonly LedgerDocument[]): string[] {
  const known = ledgerHolds(ledger)
  return documents
    .filter(({ url, state }) => (state === 'published' || state === 'unlisted') && !known(url))
    .map(({ url }) => url)
    .sort()
}

/** Returns a function that tells whether the file has an address, gone or not. */
export function ledgerHolds(ledger: Ledger): (url: string) => boolean {
  const known = new Set(ledger.lines.map(({ url }) => addressKey(url)))
  return (url) => known.has(addressKey(url))
}

/** The text of the file without some of its lines. */
export function withoutLines(text: string, dropped: readonly Pick<LedgerLine, 'line'>[]): string {
  const numbers = new Set(dropped.map(({ line }) => line))
  return text
    .split('\n')
    .filter((_, index) => !numbers.has(index + 1))
    .join('\n')
}

/** The text of the file with addresses appended, one per line; existing lines are unchanged. */
export function appendToLedger(text: string, urls: readonly string[]): string {
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`
  return start + urls.map((url) => `${encoded(url)}\n`).join('')
}

/**
 * Addresses that answer "no longer available": declared gone, once published and now a draft or scheduled, or expired.
 * @param ledger null if the site has no such file; then only expired posts are known to have been published
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

/** White space and `%` would end or alter a line; everything else is written literally. */
const encoded = (url: string) => url.replace(/[\s%]/g, encodeURIComponent)

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
