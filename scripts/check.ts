/**
 * `npm run check`: what is wrong with the content, without building. `-- --json` for programs, `-- <path> …` for some files only,
 * `-- --fix` to append published addresses to the ledger, `-- --images` for pictures that nothing names or that are larger than
 * any page needs, `-- --external` for links of the built pages to other sites that are gone.
 * The whole site is read either way: most rules span files.
 */
import { join } from 'node:path'
import type { Publication } from '../lib/content/index.ts'
import { auditImages, auditLines } from '../lib/images/index.ts'
import type { Problem } from '../lib/problem.ts'
import { type SiteArguments, siteArguments } from './arguments.ts'
import { siteCache } from './build-record.ts'
import { command } from './command.ts'
import { externalProblems } from './external-links.ts'
import { fixLedger } from './ledger.ts'
import { loadSite, printProblems } from './load-site.ts'
import { problemCount } from './report.ts'

await command(async () => {
  const args = siteArguments(['json', 'fix', 'images', 'external'])
  const loaded = await fixed(args)
  const asked = args.paths.map((path) => path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, ''))
  const concerns = ({ path }: Problem) => asked.some((one) => path === one || path.startsWith(`${one}/`))
  const problems = [...loaded.problems, ...(await external(args, loaded.publication))].filter(
    (one) => asked.length === 0 || concerns(one),
  )
  if (args.flags.has('json')) console.log(JSON.stringify(problems, null, 2))
  else if (problems.length > 0) printProblems(problems)
  else console.log(problemCount(problems))
  if (args.flags.has('images') && loaded.publication) console.log(pictureReport(loaded.publication).join('\n'))
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
})

/** Loads the site; with `--fix` once more, after the ledger was written. */
async function fixed(args: SiteArguments) {
  const loaded = await loadSite(args)
  if (!args.flags.has('fix') || !loaded.publication) return loaded
  const added = fixLedger(loaded.publication)
  for (const url of added) console.error(`content/urls.txt: added ${url}`)
  return loadSite(args)
}

/** With `--external`, what has become of the pages that the built site links to. */
async function external({ site, flags }: SiteArguments, publication: Publication | null): Promise<Problem[]> {
  if (!flags.has('external') || !publication) return []
  const { address } = publication.content.site
  const cache = join(siteCache(site), 'external-links.json')
  return externalProblems(join(site, 'out'), cache, { today: publication.content.today, origin: address.origin })
}

function pictureReport({ root, pictures }: Publication): string[] {
  const named = Object.values(pictures.found).flatMap((found) => ('picture' in found ? found.picture : []))
  return auditLines(auditImages(root, [...new Map(named.map((picture) => [picture.path, picture])).values()]))
}
