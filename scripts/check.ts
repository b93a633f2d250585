/** `npm run check`: reports problems in the content without building. The whole site is read, since most rules span files; paths only limit what is reported. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSite, pathPrefix, printProblems, siteCache } from '../lib/build/index.ts'
import type { Publication } from '../lib/content/index.ts'
import { problemCount } from '../lib/core/problems/counts.ts'
import { foldMissingFolders } from '../lib/core/problems/missing-folders.ts'
import type { Problem } from '../lib/core/problems/problem.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { ownSummary } from '../lib/owner/index.ts'
import { annotations } from './check/annotations.ts'
import { concerned } from './check/asked-paths.ts'
import { fix } from './check/fix.ts'
import { answerLines, checkOldAddresses } from './check/old-addresses.ts'
import { restore } from './check/restore.ts'
import { type SiteArguments, siteArguments } from './cli/arguments.ts'
import { CommandError, command } from './cli/command.ts'
import { writeEditorHelp } from './editor/write-help.ts'

await command('check', async () => {
  const args = siteArguments('check')
  const concerns = concerned(args.site, args.paths)
  const { publication, problems: found } = await fixed(args, concerns)
  if (publication) writeEditorHelp(args.site, publication.content)
  const list = args.values.get('urls')?.at(-1)
  if (list !== undefined && publication) return oldAddresses(list, publication, args.flags)
  const prefix = pathPrefix(args.site)
  const asked = (all: readonly Problem[]) =>
    all.filter(({ path }) => concerns(path.startsWith(prefix) ? path.slice(prefix.length) : path))
  const outside = await external(args, publication).catch((cause: unknown) => {
    // Without a network the problems of the content are still an answer.
    if (!args.flags.has('json')) tell(asked(found), args.flags)
    throw cause
  })
  const problems = asked([...found, ...outside])
  tell(problems, args.flags)
  if (publication && !args.flags.has('json')) for (const line of dialectLines(publication)) console.error(line)
  const own = args.site === repositoryRoot && args.paths.length === 0 ? ownSummary(repositoryRoot) : ''
  if (own !== '' && !args.flags.has('json')) console.log(own)
  if (args.flags.has('images') && publication) console.log((await pictureReport(publication)).join('\n'))
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
})

/** Loads the site, and reloads it after `--fix`. */
async function fixed(args: SiteArguments, concerns: (path: string) => boolean) {
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

/** Says which systems' keys were recognised, so that nobody converts them needlessly. */
function dialectLines({ content }: Publication): string[] {
  return content.dialects.map(
    ({ name, posts }) => `Read as written for ${name}: ${posts} ${posts === 1 ? 'post' : 'posts'}`,
  )
}

/** Prints problems on standard output, since they are the result: for people, programs, or GitHub annotations. */
function tell(problems: readonly Problem[], asked: SiteArguments['flags']): void {
  if (asked.has('json')) console.log(JSON.stringify(problems, null, 2))
  else if (problems.length === 0) console.log(problemCount(problems))
  else printProblems(problems, asked.has('all'), process.stdout)
  if (process.env.GITHUB_ACTIONS === 'true' && !asked.has('json'))
    for (const line of annotations(asked.has('all') ? problems : foldMissingFolders(problems))) console.log(line)
}

/** @returns the exit code: 1 if an address is no longer answered */
function oldAddresses(list: string, publication: Publication, asked: SiteArguments['flags']): number {
  const { addresses, problems } = checkOldAddresses(readList(list), list, publication)
  if (asked.has('json')) console.log(JSON.stringify(addresses, null, 2))
  else console.log(answerLines(addresses).join('\n'))
  if (!asked.has('json') && problems.length > 0) tell(problems, asked)
  return problems.length > 0 ? 1 : 0
}

function readList(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new CommandError(`The list ${path} cannot be read: give a text file with one address a line.`, { cause })
  }
}

/** With `--external`: problems of links from the built site to other sites. */
async function external({ site, flags: asked }: SiteArguments, publication: Publication | null): Promise<Problem[]> {
  if (!asked.has('external') || !publication) return []
  const { address } = publication.content.site
  const cache = join(siteCache(site), 'external-links.json')
  // Loaded only when needed.
  const { externalProblems } = await import('./check/external-links.ts')
  return externalProblems(join(site, 'out'), cache, { today: publication.content.today, origin: address.origin })
}

async function pictureReport({ root, pictures }: Publication): Promise<string[]> {
  const { auditImages, auditLines } = await import('../lib/images/index.ts')
  const named = Object.values(pictures.found).flatMap((found) => ('picture' in found ? found.picture : []))
  return auditLines(auditImages(root, [...new Map(named.map((picture) => [picture.path, picture])).values()]))
}
