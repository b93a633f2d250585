/**
 * `npm run check`: what is wrong with the content, without building. `-- --json` for programs, `-- <path> …` for some files only,
 * `-- --images` for pictures that nothing names or that are larger than any page needs.
 * The whole site is read either way: most rules span files.
 */
import type { Publication } from '../lib/content/index.ts'
import { auditImages, auditLines } from '../lib/images/index.ts'
import type { Problem } from '../lib/problem.ts'
import { siteArguments } from './arguments.ts'
import { command } from './command.ts'
import { loadSite, printProblems } from './load-site.ts'
import { problemCount } from './report.ts'

await command(async () => {
  const args = siteArguments(['json', 'images'])
  const loaded = await loadSite(args)
  const asked = args.paths.map((path) => path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, ''))
  const concerns = ({ path }: Problem) => asked.some((one) => path === one || path.startsWith(`${one}/`))
  const problems = loaded.problems.filter((one) => asked.length === 0 || concerns(one))
  if (args.flags.has('json')) console.log(JSON.stringify(problems, null, 2))
  else if (problems.length > 0) printProblems(problems)
  else console.log(problemCount(problems))
  if (args.flags.has('images') && loaded.publication) console.log(pictureReport(loaded.publication).join('\n'))
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
})

function pictureReport({ root, pictures }: Publication): string[] {
  const named = Object.values(pictures.found).flatMap((found) => ('picture' in found ? found.picture : []))
  return auditLines(auditImages(root, [...new Map(named.map((picture) => [picture.path, picture])).values()]))
}
