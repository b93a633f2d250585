/** Addresses of the ledger that a document has now in other capitals: a host that distinguishes case no longer answers them. */
import type { Publication } from '../content/index.ts'
import { type Problem, problem } from '../core/problems/problem.ts'
import { type Ledger, type LedgerLine, ledgerPath } from './ledger.ts'

export type RespelledLine = LedgerLine & { now: string; path: string }

/** The lines whose document has an address that differs in case alone, and whose present spelling the ledger lacks. */
export function respelledLines({ map }: Publication, { lines }: Ledger): RespelledLine[] {
  const recorded = new Set(lines.map(({ url }) => spelling(url)))
  return lines.flatMap((line) => {
    const place = map.at(line.url)
    if (line.gone || place?.kind !== 'document' || recorded.has(spelling(place.url))) return []
    return [{ ...line, now: place.url, path: place.document.path }]
  })
}

/** Final slashes make no difference: every host redirects them. */
const spelling = (url: string) => url.normalize('NFC').replace(/(?<=.)\/$/, '')

/** Several such lines are one mistake: `address_case` was changed. No redirect can mend it, since not every host can tell the two apart. */
export function respelledProblems({ content }: Publication, lines: readonly RespelledLine[]): Problem[] {
  const [first, ...others] = lines
  if (!first) return []
  const more = others.length === 1 ? '1 more address' : `${others.length} more addresses`
  const which = others.length === 0 ? `${first.url} was` : `${first.url} and ${more} were`
  const remedy =
    content.site.address_case === 'lower' && first.url !== first.url.toLowerCase()
      ? 'write address_case: keep in content/site.yml'
      : others.length === 0
        ? `write permalink: ${first.url} in ${first.path}`
        : 'remove address_case: keep from content/site.yml'
  return [
    problem(
      'ledger-lost',
      ledgerPath,
      { line: first.line, column: 1 },
      `${which} published in these letters, and ${first.path} has the address ${first.now} now, which is another one on most hosts`,
      remedy,
    ),
  ]
}
