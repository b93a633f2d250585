/** Loads a site for a command: reads and checks the content, and shows progress. */
import { join, relative } from 'node:path'
import type { WriteStream } from 'node:tty'
import { guidePath, isGuide, loadPublication, openKept, type Publication, type Renamed } from '../content/index.ts'
import { codeHash } from '../core/code/code-hash.ts'
import { compareProblems, type Problem } from '../core/problems/problem.ts'
import { problemReport, showsColours } from '../core/problems/report.ts'
import { reportedProblems } from '../core/problems/settings.ts'
import { repositoryRoot } from '../core/root.ts'
import { withProgress } from '../core/terminal/progress.ts'
import { renamedFiles } from '../git/index.ts'
import { ledgerProblems } from '../ledger/index.ts'
import { endIdleThreads } from '../markdown/index.ts'
import { ownProblems, placeholderProblems, themeProblems } from '../owner/index.ts'
import { cacheFolder, siteCache } from './site-cache.ts'

/** Which site to load, and as of when. */
export type SiteOptions = {
  /** Absolute path of the folder that holds `content/` and `public/`. */
  site: string
  /** A day or an instant, as typed; undefined means now. */
  asOf: string | undefined
  /** Flags such as `guide` and `clean`. */
  flags: ReadonlySet<string>
}

/**
 * Loads the content and compiles its bodies.
 * @returns all problems, with paths from the repository root; `publication` is null when `site.yml` cannot be used
 */
export async function loadSite({
  site,
  asOf,
  flags,
}: SiteOptions): Promise<{ publication: Publication | null; problems: Problem[] }> {
  let reached = ''
  const onProgress = (done: number, total: number) => {
    reached = `${done} of ${total} texts`
  }
  const guide = flags.has('guide') ? join(repositoryRoot, guidePath) : undefined
  const kept = openKept(siteCache(site), await codeHash(['lib/content/load-publication.ts']))
  const renamed: Renamed = (present) => renamedFiles(site, present)
  const now = new Date()
  const loading = loadPublication({ root: site, asOf, now, guide, cacheFolder, onProgress, kept, renamed })
  const { publication, problems } = await withProgress('Reading content', loading, () => reached)
  kept.save()
  await endIdleThreads()
  const found = publication ? [...problems, ...ledgerProblems(publication), ...ownersProblems(publication)] : problems
  return { publication, problems: fromRepository(found.sort(compareProblems), site) }
}

/** Problems that only commands report: a placeholder address, and the owner's theme and components, which belong to this repository's own site. */
function ownersProblems(publication: Publication): Problem[] {
  const theme =
    publication.root === repositoryRoot ? [...themeProblems(repositoryRoot), ...ownProblems(repositoryRoot)] : []
  const settings = { severities: publication.content.site.problems, ignores: () => false }
  return reportedProblems([...placeholderProblems(publication), ...theme], settings)
}

/**
 * Prints problems.
 * @param all prints every warning instead of a few of each kind
 * @param stream standard output for commands whose result is the list of problems
 */
export function printProblems(problems: readonly Problem[], all = false, stream: WriteStream = process.stderr): void {
  const report = problemReport(problems, showsColours(stream), all)
  if (report) stream.write(`${report}\n`)
}

/** Makes the paths of problems relative to the repository, so that an editor can open them. Problems of a site outside it are unchanged. */
export function fromRepository(problems: readonly Problem[], site: string): Problem[] {
  const prefix = pathPrefix(site)
  return prefix === ''
    ? [...problems]
    : problems.map((one) => (isGuide(one.path) ? one : { ...one, path: prefix + one.path }))
}

/** The path from the repository to a site within it, such as `e2e/site/`; empty for the repository's own site and for one outside. */
export function pathPrefix(site: string): string {
  const folder = relative(repositoryRoot, site).replaceAll('\\', '/')
  return folder === '' || folder.startsWith('..') ? '' : `${folder}/`
}
