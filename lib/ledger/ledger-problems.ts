/** Checks the ledger: reports published addresses that lead nowhere, and a ledger that is missing or out of date. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Publication, unshownAt } from '../content/index.ts'
import { daysBetween } from '../core/dates/dates.ts'
import { type Problem, problem } from '../core/problems/problem.ts'
import { reportedProblems } from '../core/problems/settings.ts'
import { type BaseLedger, ledgerAtBase } from './base-ledger.ts'
import { type Ledger, ledgerHolds, ledgerPath, lostLines, parseLedger } from './ledger.ts'
import { lostProblems } from './lost-addresses.ts'
import { dormantAddresses, publishedDocuments } from './published-documents.ts'
import { respelledLines, respelledProblems } from './respelled-addresses.ts'

/** Age below which a post may still be on its way into the ledger. */
const daysUntilMissed = 7

/**
 * Problems of a site's ledger.
 * @param findBase returns the ledger of the main branch, or null; called only if something looks wrong
 */
export function ledgerProblems(
  publication: Publication,
  findBase: (root: string) => BaseLedger | null = ledgerAtBase,
): Problem[] {
  const text = readLedger(publication.root)
  const ledger = parseLedger(text ?? '')
  const documents = [...publishedDocuments(publication.content), ...dormantAddresses(publication, ledger)]
  // A file that cannot be read has its own message, and its address back once it is mended.
  const lost = lostLines(ledger, documents, redirectedBy(publication)).filter(
    ({ url }) => !unshownAt(publication.content, url),
  )
  const unrecorded = unrecordedPosts(publication, ledger)
  const respelled = respelledLines(publication, ledger)
  if (lost.length + respelled.length + unrecorded.length === 0 && text !== null) return ledger.problems
  const base = findBase(publication.root)
  const published = base ? lost.filter(({ url }) => base.holds(url)) : lost
  // A post that lost its address is also missing from the ledger at its new one: report that mistake once.
  const problems =
    published.length > 0 ? lostProblems(publication, published) : notKept(publication, base, text === null, unrecorded)
  return [...ledger.problems, ...respelledProblems(publication, respelled), ...problems]
}

/** The text of a site's ledger; null if it has none. */
export function readLedger(root: string): string | null {
  const file = join(root, ledgerPath)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Returns whether an address is redirected. */
export const redirectedBy =
  ({ map }: Publication) =>
  (url: string): boolean =>
    map.at(url)?.kind === 'redirect'

/** Posts old enough to have been deployed whose address is not in the ledger, nor any address that redirects to it. */
function unrecordedPosts({ content, map }: Publication, ledger: Ledger) {
  const recorded = ledgerHolds(ledger)
  const moved = new Set(
    ledger.lines.flatMap(({ url }) => {
      const place = map.at(url)
      return place?.kind === 'redirect' ? [place.to] : []
    }),
  )
  return content.posts.filter(
    ({ state, date, url }) =>
      state === 'published' && daysBetween(date, content.today) >= daysUntilMissed && !recorded(url) && !moved.has(url),
  )
}

/** At most one warning for a ledger that is missing or out of date. Without git there is no history to judge by. */
function notKept(
  { content }: Publication,
  base: BaseLedger | null,
  isMissing: boolean,
  unrecorded: readonly { path: string; url: string }[],
): Problem[] {
  if (!base) return []
  const settings = { severities: content.site.problems, ignores: () => false }
  const report = (message: string, remedy: string) =>
    reportedProblems([problem('ledger-missing', ledgerPath, { line: 1, column: 1 }, message, remedy)], settings)
  // A new site that replaced the content of another one does not need the other's addresses.
  const documents = new Set(publishedDocuments(content).map(({ url }) => url))
  if (isMissing && base.urls.some((url) => documents.has(url)))
    return report(
      `the file is missing, and ${base.name} has it`,
      `restore it: git checkout ${base.name} -- ${base.path}`,
    )
  const published = unrecorded.filter(({ path }) => base.hasFile(path))
  const [first, ...others] = published
  if (!first) return []
  const record = 'after the next deployment run npm run ledger and commit content/urls.txt'
  if (isMissing)
    return report('the site is published and keeps no ledger, so a lost address would go unnoticed', record)
  const which = others.length === 0 ? first.url : `${first.url} and ${others.length} more`
  return report(`posts that were published more than a week ago are not in the ledger: ${which}`, record)
}
