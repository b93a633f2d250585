/** `npm run check -- --fix`: mends spelling in front matter and appends missing addresses to the ledger; with `--dry-run` it only shows what it would do. */
import { mendContent, type Publication } from '../../lib/content/index.ts'
import { ledgerPath } from '../../lib/publish/ledger.ts'
import { fixLedger, missingAddresses } from '../ledger.ts'
import { applyMend, mendDiff, mendLines } from './apply-mends.ts'

/**
 * @param concerns which files, by their path from the site's root
 * @param prefix what stands before paths when they are printed
 * @returns what to print: lines of what was done, or a diff of what would be; empty when there is nothing to mend
 */
export function fix(
  publication: Publication,
  concerns: (path: string) => boolean,
  { dryRun, prefix }: { dryRun: boolean; prefix: string },
): string {
  const mended = mendContent(publication.root, publication.content, concerns)
  const ledger = concerns(ledgerPath) ? missingAddresses(publication) : { added: [], length: 0 }
  if (dryRun) return mendDiff(mended, { path: ledgerPath, ...ledger }, prefix)
  for (const file of mended) applyMend(file)
  const added = concerns(ledgerPath) ? fixLedger(publication) : []
  return [...mendLines(mended, prefix), ...added.map((url) => `${prefix}${ledgerPath}  added  ${url}`)].join('\n')
}
