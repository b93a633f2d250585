/** The ledger of addresses (content/urls.txt) as commands use it: checked with the content, appended to only when asked. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Publication } from '../lib/content/index.ts'
import type { Problem } from '../lib/problem.ts'
import { appendToLedger, checkLedger, ledgerPath, missingFromLedger, parseLedger } from '../lib/publish/ledger.ts'
import { publishedDocuments } from './publish-input.ts'

/** Problems of a site's ledger; none where the site keeps no ledger. */
export function ledgerProblems(publication: Publication): Problem[] {
  const ledger = readLedger(publication)
  if (ledger === null) return []
  const { site, redirects } = publication.content
  const problems = checkLedger(
    parseLedger(ledger),
    publishedDocuments(publication.content),
    redirects.map(({ from }) => from),
  )
  // The one code of the ledger that is not fixed; the site may change its severity as that of any other.
  const severity = site.problems['ledger-missing']
  return problems.flatMap((one) =>
    one.code !== 'ledger-missing' || !severity ? one : severity === 'off' ? [] : { ...one, severity },
  )
}

/** The addresses that `fixLedger` would append, and how many lines the ledger has now. */
export function missingAddresses(publication: Publication): { added: string[]; length: number } {
  const text = readLedger(publication) ?? ''
  const length = text === '' ? 0 : text.replace(/\r?\n$/, '').split('\n').length
  return { added: missingFromLedger(parseLedger(text), publishedDocuments(publication.content)), length }
}

/**
 * Appends the addresses that are missing; begins the ledger where there is none.
 * @returns the addresses that were added
 */
export function fixLedger(publication: Publication): string[] {
  const ledger = readLedger(publication)
  const { added } = missingAddresses(publication)
  if (added.length > 0 || ledger === null) writeFileSync(ledgerFile(publication), appendToLedger(ledger ?? '', added))
  return added
}

const ledgerFile = ({ root }: Publication) => join(root, ledgerPath)

function readLedger(publication: Publication): string | null {
  const file = ledgerFile(publication)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
