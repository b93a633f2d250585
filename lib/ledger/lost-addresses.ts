/** Problems for addresses in the ledger that lead nowhere, each with its fix. */
import { allTerms, earlierPatterns, likelyPlace, type Publication, renamedDocument } from '../content/index.ts'
import { type Problem, problem } from '../core/problems/problem.ts'
import { type LedgerLine, ledgerPath } from './ledger.ts'

/** @param lines lines whose address has no document and no redirect */
export function lostProblems(publication: Publication, lines: readonly LedgerLine[]): Problem[] {
  const report = ({ line }: LedgerLine, message: string, remedy: string) =>
    problem('ledger-lost', ledgerPath, { line, column: 1 }, message, remedy)
  const { patterns, others } = byPattern(publication, lines)
  return [
    ...patterns.map(({ pattern, lines: own, first }) =>
      report(
        first,
        `${own.length} posts were published at addresses of the form ${pattern}, such as ${first.url}, and have others now`,
        patternAdvice(pattern),
      ),
    ),
    ...others.map((one) => {
      const now = renamedDocument(publication, one.url)
      const where = now === undefined ? 'no document has this address now' : `the file is now ${now}`
      const restore = now === undefined ? 'restore it, or ' : ''
      return report(
        one,
        `${one.url} was published once and ${where}`,
        `${restore}${redirectAdvice(one.url, publication)}, or write “${one.url} gone” in this line`,
      )
    }),
  ]
}

/** Groups addresses that an earlier `post_url` gave to posts by its pattern: a changed pattern is one mistake, not a thousand. */
export function byPattern<Line extends { url: string }>(
  { content }: Publication,
  lines: readonly Line[],
): { patterns: { pattern: string; first: Line; lines: Line[] }[]; others: Line[] } {
  const byUrl = new Map(lines.map((line) => [line.url, line]))
  const urls = [...byUrl.keys()]
  const patterns = [...earlierPatterns(urls, content.posts)].flatMap(([pattern, made]) => {
    const own = made.flatMap((url) => byUrl.get(url) ?? [])
    return own[0] ? [{ pattern, first: own[0], lines: own }] : []
  })
  const taken = new Set(patterns.flatMap(({ lines: own }) => own))
  return { patterns, others: lines.filter((line) => !taken.has(line)) }
}

/** How to redirect every post from an earlier pattern. */
export const patternAdvice = (pattern: string) => `add ${pattern} to earlier_post_urls: in content/site.yml`

/** How to redirect an address to its replacement: in the replacement's file if it has one, otherwise in `site.yml`. */
export function redirectAdvice(url: string, publication: Publication): string {
  const { map, content } = publication
  const renamed = renamedDocument(publication, url)
  if (renamed !== undefined) return `add redirect_from: ${url} to ${renamed}`
  const likely = likelyPlace(url, map)
  const document = likely?.byName && likely.place.kind === 'document' ? likely.place.document : undefined
  const [, folder] = /^\/(authors|categories|tags|series)\//.exec(url) ?? []
  if (/\.(?!html?$)[a-z0-9]+$/i.test(url)) return `add “${url}: /…” under redirects: in content/site.yml`
  if (folder === undefined) return `add redirect_from: ${url} to ${document?.path ?? 'the file of its successor'}`
  const near = likely?.place.url.startsWith(`/${folder}/`) ? likely.place.url : undefined
  const owner = [...content.authors, ...allTerms(content)].find((one) => one.url === near)
  if (owner?.path !== undefined) return `add redirect_from: ${url} to ${owner.path}`
  return `add “${url}: ${near ?? `/${folder}/…/`}” under redirects: in content/site.yml`
}
