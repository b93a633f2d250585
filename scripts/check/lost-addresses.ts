/** Problems for addresses of the ledger that lead nowhere, with the one thing that mends each. */
import { likelyPlace, type Publication } from '../../lib/content/index.ts'
import { type Problem, problem } from '../../lib/problem.ts'
import { type LedgerLine, ledgerPath } from '../../lib/publish/ledger.ts'

/** @param lines lines that no document and no redirect answers for */
export function lostProblems(publication: Publication, lines: readonly LedgerLine[]): Problem[] {
  return lines.map(({ url, line }) =>
    problem(
      'ledger-lost',
      ledgerPath,
      { line, column: 1 },
      `${url} was published once and no document has this address now`,
      `restore it, or ${redirectAdvice(url, publication)}, or write “${url} gone” in this line`,
    ),
  )
}

/** How an address is led to what replaces it: by the file of its successor where that has one, else by `site.yml`. */
export function redirectAdvice(url: string, { map }: Publication): string {
  const inSite = (to: string) => `add “${url}: ${to}” under redirects: in content/site.yml`
  const [, folder] = /^\/(authors|categories|tags|series)\//.exec(url) ?? []
  if (folder === undefined) {
    const likely = likelyPlace(url, map)
    const successor =
      likely?.byName && likely.place.kind === 'document' ? likely.place.document.path : 'the file of its successor'
    return `add redirect_from: ${url} to ${successor}`
  }
  const near = likelyPlace(url, map)?.place.url
  return inSite(near?.startsWith(`/${folder}/`) ? near : `/${folder}/…/`)
}
