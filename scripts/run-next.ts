/** Runs Next, which compiles the app and exports what no query of ours asks for; the pages of the site are rendered from what it compiled. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { getFrame, type Publication, writePrepared } from '../lib/content/index.ts'
import type { PublishInput } from '../lib/publish/input.ts'
import type { BuildPlan, KeptPage } from '../lib/publish/store/build-plan.ts'
import { changedSince } from '../lib/publish/store/stamp.ts'
import { type Review, reviewFileName } from '../lib/review/review.ts'
import { withProgress } from './progress.ts'
import { repositoryRoot } from './root.ts'
import { runNode, toolPath } from './tool.ts'

const keptPages = z.array(z.object({ file: z.string(), key: z.string() }))

/** Next's own folder of build files. */
export const nextFolder = join(repositoryRoot, '.next')

/** Says of which code the compiled app in Next's folder is. Next empties that folder when it compiles. */
const compiledFile = join(nextFolder, 'compiled-from')

/** Whether Next's folder holds the compiled app of a key. */
export const isCompiled = (appKey: string): boolean => readIfThere(compiledFile) === appKey

export const forgetCompiled = (): void => rmSync(compiledFile, { force: true })

export type NextRun = {
  site: string
  publication: Publication
  /** Gets what is prepared for it. */
  folder: string
  /** The folder of the store. */
  store: string
  plan: BuildPlan
  input: PublishInput
  review?: Review
}

/**
 * Its own output is shown only when it fails.
 * @returns the pages that the plan does not know; null when Next failed
 */
export async function runNext(run: NextRun): Promise<KeptPage[] | null> {
  prepare(run)
  const { code, output } = await withProgress('Compiling', build(run))
  const changed = changedSince(run.plan.sources)
  if (changed) throw new Error(`${changed} changed while the site was built from it: build again`)
  if (code === 0) {
    writeFileSync(compiledFile, run.plan.appKey)
    return keptPages.parse(JSON.parse(readFileSync(join(run.folder, 'foreign.json'), 'utf8')))
  }
  console.error(output.trimEnd())
  return null
}

/** Header and footer, which every page shows, and no page: routes name none, and Next exports a placeholder for each. */
function prepare({ publication, folder, plan, input, review }: NextRun): void {
  mkdirSync(folder, { recursive: true })
  writePrepared(folder, getFrame(publication)).end()
  writeFileSync(join(folder, 'publish.json'), JSON.stringify(input))
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan))
  if (review) writeFileSync(join(folder, reviewFileName), JSON.stringify(review))
}

/** Where the app is compiled already, Next only exports: half its work is compiling. */
async function build({ site, folder, store, plan }: NextRun) {
  const env = {
    NODE_ENV: 'production',
    MASTHEAD_SITE: site,
    MASTHEAD_PREPARED: join(folder, 'publish.json'),
    MASTHEAD_STORE: store,
  }
  const next = (...flags: string[]) => runNode(toolPath('next'), ['build', ...flags], { env, quiet: true })
  const compiled = isCompiled(plan.appKey)
  forgetCompiled()
  if (compiled) {
    // Next reads the list of the build before, if it finds one, and exports those pages again.
    rmSync(join(nextFolder, 'prerender-manifest.json'), { force: true })
    const exported = await next('--experimental-build-mode', 'generate')
    if (exported.code === 0) return exported
    // What lies there is not what was left there: compiled anew, and if pages are the reason, it is told then.
  }
  return next()
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
