/** The site that `npm run check` reports on: as it is, or as `--fix` leaves it. */
import { loadSite, pathPrefix } from '../../lib/build/index.ts'
import type { SiteArguments } from '../cli/arguments.ts'
import { CommandError } from '../cli/command.ts'
import { fix } from './fix.ts'
import { restore } from './restore.ts'

/** Loads the site, and reloads it after `--fix`. */
export async function fixedSite(args: SiteArguments, concerns: (path: string) => boolean) {
  const dryRun = args.flags.has('dry-run')
  const isFix = args.flags.has('fix') || dryRun
  const base = args.values.get('base')?.at(-1)
  if (base !== undefined && !isFix)
    throw new CommandError(`--base=${base} needs --fix, or --dry-run to see what it would change.`)
  const loaded = await loadSite(args)
  if (!isFix || !loaded.publication) return loaded
  const how = { dryRun, prefix: pathPrefix(args.site) }
  const restored = base === undefined ? '' : await restore(loaded.publication, base, concerns, how)
  const { publication } = restored === '' || dryRun ? loaded : await loadSite(args)
  const mended = publication ? fix(publication, concerns, how) : ''
  const done = [restored, mended].filter((text) => text !== '').join('\n')
  // Output with other lines in it would not be JSON.
  if (done !== '') (args.flags.has('json') ? console.error : console.log)(`${done}\n`)
  return dryRun || done === '' ? loaded : loadSite(args)
}
