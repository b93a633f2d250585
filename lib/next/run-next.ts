/** Runs Next, which compiles the app. Pages are then rendered from what it compiled. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Publication } from '../content/index.ts'
import { changedSince } from '../core/files/file-index.ts'
import { repositoryRoot } from '../core/root.ts'
import { withProgress } from '../core/terminal/progress.ts'
import { runNode, toolPath } from '../core/tool.ts'
import { getFrame, writePrepared } from '../pages/index.ts'
import { type Review, reviewFileName } from '../review/index.ts'

/** Next's own folder of build files. */
export const nextFolder = join(repositoryRoot, '.next')

/** Says of which code the compiled app in Next's folder is. Next empties that folder when it compiles. */
const compiledFile = join(nextFolder, 'compiled-from')

/** Where Next writes its export: `distDir` of next.config.js. */
export const exportFolder = (review: boolean): string => join(nextFolder, review ? 'review' : 'export')

/** Whether Next's folder holds the compiled app of a key. */
export const isCompiled = (appKey: string): boolean => readIfThere(compiledFile) === appKey

export const forgetCompiled = (): void => rmSync(compiledFile, { force: true })

export type NextRun = {
  site: string
  publication: Publication
  /** Gets what is prepared for it. */
  folder: string
  plan: {
    /** Cache key of the compiled app. */
    appKey: string
    /** Sources and settings that the key covers → their size and times. */
    sources: Readonly<Record<string, string>>
  }
  /** What publishing knows of the content; next.config.js reads the base path from it. */
  input: object
  review?: Review
}

/**
 * Compiles the app. Next's own output is shown only when it fails.
 * @returns false when Next failed; its output is printed then
 */
export async function runNext(run: NextRun): Promise<boolean> {
  prepare(run)
  const { code, output } = await withProgress('Compiling', build(run))
  const changed = changedSince(run.plan.sources)
  if (changed) throw new Error(`${changed} changed while the site was built from it: build again`)
  if (code === 0) {
    writeFileSync(compiledFile, run.plan.appKey)
    return true
  }
  console.error(output.trimEnd())
  return false
}

/** Header and footer, which every page shows, and no page: routes name none, and Next exports a placeholder for each. */
function prepare({ publication, folder, input, review }: NextRun): void {
  mkdirSync(folder, { recursive: true })
  writePrepared(folder, getFrame(publication)).end()
  writeFileSync(join(folder, 'publish.json'), JSON.stringify(input))
  if (review) writeFileSync(join(folder, reviewFileName), JSON.stringify(review))
}

function build({ site, folder }: NextRun) {
  const env = {
    NODE_ENV: 'production',
    MASTHEAD_SITE: site,
    MASTHEAD_PREPARED: join(folder, 'publish.json'),
  }
  forgetCompiled()
  return runNode(toolPath('next'), ['build'], { env, quiet: true })
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
