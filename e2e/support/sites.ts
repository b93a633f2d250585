/** The two built sites of the browser tests: this repository's own content, and the fixture site below a base path. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readBuildRecord } from '../../lib/build/index.ts'
import { repositoryRoot } from '../../lib/core/root.ts'
import { fixtureRoot } from '../../scripts/test/fixture-site.ts'

export type BuiltSite = {
  /** Also the name of its Playwright project. */
  name: 'site' | 'fixture'
  /** The folder that contains `content/` and `out/`. */
  root: string
  out: string
  /** `/sub`, or empty. */
  base: string
  port: number
  /** Where it is served during the tests, with trailing slash. */
  url: string
}

const site = (name: BuiltSite['name'], root: string, port: number): BuiltSite => {
  const base = readBuildRecord(root)?.base ?? ''
  return { name, root, out: join(root, 'out'), base, port, url: `http://127.0.0.1:${port}${base}/` }
}

/** `npm test` passes in free ports. */
export const sites: readonly BuiltSite[] = [
  site('site', repositoryRoot, Number(process.env.E2E_SITE_PORT ?? 43110)),
  site('fixture', fixtureRoot, Number(process.env.E2E_FIXTURE_PORT ?? 43111)),
].filter(({ out }) => existsSync(join(out, 'index.html')))
