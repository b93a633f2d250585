/** Runs Next over prepared content; its adapter publishes into `out/`. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Publication, writePrepared } from '../lib/content/index.ts'
import { compareProblems, type Problem } from '../lib/problem.ts'
import { type Outcome, outcomeSchema } from '../lib/publish/outcome.ts'
import { siteCache } from './build-record.ts'
import { fromRepository } from './load-site.ts'
import { withProgress } from './progress.ts'
import { publishInput } from './publish-input.ts'
import { runNode, toolPath } from './tool.ts'

export type Rendered = Outcome & {
  /** Whether the site took its place in `out/`. */
  published: boolean
}

/**
 * Renders and publishes. Next's own output is shown only when it fails without a reason that publishing tells.
 * @param problems what the check of the content already reported
 * @returns what publishing found, paths from the repository root
 */
export async function renderSite(
  site: string,
  publication: Publication,
  problems: readonly Problem[],
): Promise<Rendered> {
  const folder = join(siteCache(site), 'prepared')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writePrepared(folder, publication)
  const prepared = join(folder, 'publish.json')
  writeFileSync(prepared, JSON.stringify(publishInput(publication, problems)))
  const env = {
    NODE_ENV: 'production',
    MASTHEAD_SITE: site,
    MASTHEAD_PREPARED: prepared,
    MASTHEAD_OUTCOME: join(folder, 'outcome.json'),
    AS_OF: publication.content.today,
  }
  const next = runNode(toolPath('next'), ['build'], { env, quiet: true })
  const { code, output } = await withProgress('Rendering and publishing', next)
  const outcome = readOutcome(env.MASTHEAD_OUTCOME)
  const explained = outcome.problems.some(({ severity }) => severity === 'error')
  if (code !== 0 && !explained) console.error(output.trimEnd())
  return {
    published: code === 0,
    text: outcome.text,
    problems: fromRepository(outcome.problems, site).sort(compareProblems),
  }
}

/** What publishing wrote; nothing when Next failed before. */
function readOutcome(file: string): Outcome {
  return existsSync(file) ? outcomeSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : { problems: [], text: [] }
}
