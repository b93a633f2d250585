/** `npm run check`: reports problems in the content without building. The whole site is read, since most rules span files; paths only limit what is reported. */
import { join } from 'node:path'
import { pathPrefix, siteCache } from '../lib/build/index.ts'
import type { Publication } from '../lib/content/index.ts'
import type { Problem } from '../lib/core/problems/problem.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { ownSummary } from '../lib/owner/index.ts'
import { answerList } from './check/answer-list.ts'
import { concerned } from './check/asked-paths.ts'
import { fixedSite } from './check/fixed-site.ts'
import { dialectLines, tell } from './check/tell.ts'
import { type SiteArguments, siteArguments } from './cli/arguments.ts'
import { command } from './cli/command.ts'
import { writeEditorHelp } from './editor/write-help.ts'

await command('check', async () => {
  const args = siteArguments('check')
  const concerns = concerned(args.site, args.paths)
  const { publication, problems: found } = await fixedSite(args, concerns)
  if (publication) writeEditorHelp(args.site, publication.content)
  const list = args.values.get('urls')?.at(-1)
  if (list !== undefined && publication) return answerList(list, publication, args.flags)
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
