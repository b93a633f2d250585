/** `npm run check -- --fix`: corrects spelling in front matter; with `--dry-run` it only shows the changes. */
import { autofixContent, type Publication } from '../../lib/content/index.ts'
import { applyMend, mendDiff, mendLines } from './apply-mends.ts'

/**
 * @param concerns selects files, by their path from the site's root
 * @param prefix printed before paths
 * @returns what to print: a line per correction, or a diff with `--dry-run`; empty if there is nothing to correct
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
