/** Measures `npm run check` as typed: with an empty cache, and with nothing changed. */
import { join } from 'node:path'
import { CommandError } from '../cli/command.ts'
import { copyRepository } from '../incremental/repository-copy.ts'
import { writeCorpus } from './corpus.ts'
import { type Measured, measure } from './measure.ts'

/**
 * @param folder an empty folder
 * @param runs measurements of the unchanged site; the median counts
 * @returns one line to print
 */
export async function measureChecks(folder: string, posts: number, runs: number): Promise<string> {
  const repository = join(folder, 'repository')
  const site = join(folder, 'site')
  copyRepository(repository)
  writeCorpus(site, posts)
  const check = async (): Promise<Measured> => {
    const measured = await measure([...npmCheck, `--site=${site}`, '--as-of=2026-06-01'], {}, repository)
    if (measured.code !== 0) throw new CommandError(`The check failed\n${measured.output}`)
    return measured
  }
  const cold = await check()
  // Files written just now are read once more, since their times could not reveal a second change.
  await check()
  const warm: Measured[] = []
  for (let run = 0; run < runs; run++) warm.push(await check())
  const middle = warm.toSorted((a, b) => a.seconds - b.seconds)[runs >> 1] ?? cold
  return `npm run check: ${figures(cold)} from nothing, ${figures(middle)} warm`
}

/** Arguments for Node: npm itself, if npm started this. */
const { npm_execpath: own } = process.env
export const npmCheck = own ? [own, 'run', 'check', '--'] : ['scripts/run.mjs', 'check']

export const figures = ({ seconds, processor }: Measured) =>
  `${seconds.toFixed(1)} s${processor === null ? '' : ` (${processor.toFixed(1)} s of processor)`}`
