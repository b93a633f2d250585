/** Runs Next over the stale pages of a plan; its adapter puts them into the store. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Publication } from '../lib/content/index.ts'
import type { KeptPage } from '../lib/publish/store/build-plan.ts'
import { withProgress } from './progress.ts'
import { repositoryRoot } from './root.ts'
import { runNode, toolPath } from './tool.ts'

const keptPages = z.array(z.object({ file: z.string(), key: z.string() }))

export type NextRun = {
  site: string
  publication: Publication
  /** Holds what is prepared for it. */
  folder: string
  /** The folder of the store. */
  store: string
  /** Stands for everything that Next compiles and is configured by. */
  code: string
}

/**
 * Its own output is shown only when it fails.
 * @returns the pages that the plan does not know; null when Next failed
 */
export async function runNext(run: NextRun): Promise<KeptPage[] | null> {
  const { code, output } = await withProgress('Rendering', build(run))
  if (code === 0) return keptPages.parse(JSON.parse(readFileSync(join(run.folder, 'foreign.json'), 'utf8')))
  console.error(output.trimEnd())
  return null
}

const nextFolder = join(repositoryRoot, '.next')

/** Says of which code the compiled app in Next's folder is. Next empties that folder when it compiles. */
const compiledFile = join(nextFolder, 'compiled-from')

/** Where the app is compiled already, only its pages are generated: half the work of a build of one page is compiling what is compiled. */
async function build({ site, publication, folder, store, code }: NextRun) {
  const env = {
    NODE_ENV: 'production',
    MASTHEAD_SITE: site,
    MASTHEAD_PREPARED: join(folder, 'publish.json'),
    MASTHEAD_STORE: store,
    AS_OF: publication.content.today,
  }
  const next = (...flags: string[]) => runNode(toolPath('next'), ['build', ...flags], { env, quiet: true })
  const compiled = `${code} ${publication.content.site.address.base}`
  if (readIfThere(compiledFile) === compiled) {
    // Next reads the list of the build before, if it finds one, and exports those pages again.
    rmSync(join(nextFolder, 'prerender-manifest.json'), { force: true })
    const generated = await next('--experimental-build-mode', 'generate')
    if (generated.code === 0) return generated
    // What lies there is not what was left there: compiled anew, and if pages are the reason, it is told then.
  }
  rmSync(compiledFile, { force: true })
  const built = await next()
  if (built.code === 0) writeFileSync(compiledFile, compiled)
  return built
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
