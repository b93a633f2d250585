/** `npm run check -- --fix`: corrects spelling in front matter; with `--dry-run` it only shows what it would do. */
import { autofixContent, type Publication } from '../../lib/content/index.ts'
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
  const mended = autofixContent(publication.root, publication.content, concerns)
  if (dryRun) return mendDiff(mended, prefix)
  for (const file of mended) applyMend(file)
  return mendLines(mended, prefix).join('\n')
}
