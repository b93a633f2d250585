/** Loads a site for a command, with what a person wants to see meanwhile. */
import { join, relative } from 'node:path'
import type { WriteStream } from 'node:tty'
import { guidePath, isGuide, loadPublication, openKept, type Publication, type Renamed } from '../content/index.ts'
import { codeHash } from '../core/code/code-hash.ts'
import { compareProblems, type Problem } from '../core/problems/problem.ts'
import { problemReport, showsColours } from '../core/problems/report.ts'
import { repositoryRoot } from '../core/root.ts'
import { withProgress } from '../core/terminal/progress.ts'
import { endIdleThreads } from '../markdown/index.ts'
import { siteCache } from './build-record.ts'
import { ledgerProblems } from './ledger/ledger-problems.ts'
import { renamedFiles } from './renamed-files.ts'

/** Where every command keeps what it may throw away. */
export const cacheFolder = join(repositoryRoot, '.next/cache/masthead')

/** Which site, and at which time. */
export type SiteOptions = {
  /** Absolute path of the folder that holds `content/` and `public/`. */
  site: string
  /** A day or an instant, as typed; undefined: now. */
  asOf: string | undefined
  /** Flags such as `guide` and `clean`. */
  flags: ReadonlySet<string>
}

/** Loads content with its bodies. `publication` is null when `site.yml` cannot be used; problems are complete either way, their paths from the repository root. */
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
  const found = publication ? [...problems, ...ledgerProblems(publication)].sort(compareProblems) : problems
  return { publication, problems: fromRepository(found, site) }
}

/**
 * Prints problems, all warnings or no more than a few of a kind.
 * @param stream standard output where the problems are what was asked for
 */
export function printProblems(problems: readonly Problem[], all = false, stream: WriteStream = process.stderr): void {
  const report = problemReport(problems, showsColours(stream), all)
  if (report) stream.write(`${report}\n`)
}

/** The same problems with paths that open from the repository's folder; a site elsewhere keeps its own. */
export function fromRepository(problems: readonly Problem[], site: string): Problem[] {
  const prefix = pathPrefix(site)
  return prefix === ''
    ? [...problems]
    : problems.map((one) => (isGuide(one.path) ? one : { ...one, path: prefix + one.path }))
}

/** What stands before paths of a site within this repository: `e2e/site/`; nothing for the repository's own and for one elsewhere. */
export function pathPrefix(site: string): string {
  const folder = relative(repositoryRoot, site).replaceAll('\\', '/')
  return folder === '' || folder.startsWith('..') ? '' : `${folder}/`
}
