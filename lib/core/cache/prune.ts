/** Decides which entries a store drops at the end of a run. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../files/atomic-write.mjs'

/** Number of unused entries to keep, as a fraction of the used ones. */
const sparedPart = 1 / 4

/** Number of sites sharing a store whose entries are kept. Those built longest ago are forgotten. */
const sitesAtMost = 8

/**
 * Returns entries that none of the last two runs of any site used, the oldest first, but spares as many as a quarter of the used ones.
 * Entries have to go because a CI job stores and transfers the cache in each run. Some are spared because a run does not read what it need
 * not make again, such as the text of a page while the file made from it is unchanged.
 * @param record the folder that remembers what runs used
 * @param site identifies the site where several share the store
 * @param used keys used by the run that ends
 * @param ageOf when an entry was written, in milliseconds since 1970
 */
export function keysToPrune(
  record: string,
  site: string,
  used: ReadonlySet<string>,
  keys: ReadonlySet<string>,
  ageOf: (key: string) => number,
): string[] {
  const kept = recentlyUsed(record, site, used)
  const unused = [...keys].filter((key) => !kept.has(key))
  const spared = Math.ceil((keys.size - unused.length) * sparedPart)
  if (unused.length <= spared) return []
  const age = new Map(unused.map((key) => [key, ageOf(key)]))
  const oldest = unused.sort((a, b) => (age.get(a) ?? 0) - (age.get(b) ?? 0) || (a < b ? -1 : 1))
  return oldest.slice(0, unused.length - spared)
}

/**
 * Records what a run used.
 * @param folder where each site has a file of its last two runs
 * @param used keys used by the run that ends
 * @returns keys used by the last two runs of any site
 */
function recentlyUsed(folder: string, site: string, used: ReadonlySet<string>): Set<string> {
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
