/** Runs Next over the stale pages of a plan; its adapter puts them into the store. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Publication } from '../lib/content/index.ts'
import type { KeptPage } from '../lib/publish/store/build-plan.ts'
import { withProgress } from './progress.ts'
import { runNode, toolPath } from './tool.ts'

const keptPages = z.array(z.object({ file: z.string(), key: z.string() }))

/**
 * Its own output is shown only when it fails.
 * @param folder holds what is prepared for it
 * @param store the folder of the store
 * @returns the pages that the plan does not know; null when Next failed
 */
export async function runNext(
  site: string,
  publication: Publication,
  folder: string,
  store: string,
): Promise<KeptPage[] | null> {
  const env = {
    NODE_ENV: 'production',
    MASTHEAD_SITE: site,
    MASTHEAD_PREPARED: join(folder, 'publish.json'),
    MASTHEAD_STORE: store,
    AS_OF: publication.content.today,
  }
  const next = runNode(toolPath('next'), ['build'], { env, quiet: true })
  const { code, output } = await withProgress('Rendering', next)
  if (code === 0) return keptPages.parse(JSON.parse(readFileSync(join(folder, 'foreign.json'), 'utf8')))
  console.error(output.trimEnd())
  return null
}
