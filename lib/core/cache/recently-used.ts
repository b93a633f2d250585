/** Which entries of a store the last runs used, so that the store can drop the rest. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../files/atomic-write.mjs'

/** Sites that share a store, as long as each is built now and then: those built longest ago no longer count. */
const sitesAtMost = 8

/**
 * Records what a run used.
 * @param folder where each site has a file of its last two runs
 * @param used keys used by the run that ends
 * @returns keys used by the last two runs of any site
 */
export function recentlyUsed(folder: string, site: string, used: ReadonlySet<string>): Set<string> {
  const own = createHash('sha256').update(site).digest('hex').slice(0, 16)
  const [last = []] = readRuns(path.join(folder, own))
  writeAtomically(path.join(folder, own), JSON.stringify([[...used], last]))
  const age = (name: string) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const others = readdirSync(folder)
    .filter((name) => name !== own)
    .sort((a, b) => age(b) - age(a))
  for (const name of others.splice(sitesAtMost - 1)) rmSync(path.join(folder, name), { recursive: true, force: true })
  return new Set([...used, ...last, ...others.flatMap((name) => readRuns(path.join(folder, name)).flat())])
}

const runs = z.array(z.array(z.string()))

function readRuns(file: string): string[][] {
  try {
    return runs.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // The first run of the site, or a damaged file: only keeps fewer entries.
    return []
  }
}
