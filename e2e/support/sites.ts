/** The two built sites of the browser tests: this repository's own content, and the fixture site below a base path. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../../lib/core/root.ts'
import { fixtureRoot } from '../../scripts/test/fixture-site.ts'
import { htmlFacts } from './html-facts.ts'

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

function builtSite(name: BuiltSite['name'], root: string, port: number): BuiltSite[] {
  const out = join(root, 'out')
  const home = join(out, 'index.html')
  if (!existsSync(home)) return []
  // Read from the page: each process of the tests would need seconds to load the code that reads the record of the build.
  const base = new URL(htmlFacts(readFileSync(home, 'utf8')).canonical).pathname.slice(0, -1)
  return [{ name, root, out, base, port, url: `http://127.0.0.1:${port}${base}/` }]
}

/** `npm test` passes in free ports. */
export const sites: readonly BuiltSite[] = [
  ...builtSite('site', repositoryRoot, Number(process.env.E2E_SITE_PORT ?? 43110)),
  ...builtSite('fixture', fixtureRoot, Number(process.env.E2E_FIXTURE_PORT ?? 43111)),
]
