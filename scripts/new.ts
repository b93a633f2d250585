/**
 * `npm run new -- "Title"`: writes a post that is valid on this site, and prints the next steps. `--author`, `--category` and `--tag` (each
 * once or more), `--date`, `--slug`, `--draft`; `--folder` for a post with colocated pictures, `--page` for a page, `--section=key` with
 * `--field=key=value` for an item of a section, `--language=code` on a site with several languages, `--author-profile "Name"` for an author; `--translate=path` and a language for a translation. Missing values are asked for on a terminal, and otherwise taken from git and `site.yml`.
 */
import { printProblems } from '../lib/build/index.ts'
import { loadContent } from '../lib/content/index.ts'
import { siteArguments } from './cli/arguments.ts'
import { CommandError, command } from './cli/command.ts'
import { contentOf, refuseNamesake } from './new/choices.ts'
import { complete, settled } from './new/complete.ts'
import { newFile, placeOf } from './new/new-file.ts'
import { nextSteps, translationSteps } from './new/next-steps.ts'
import { newRequest } from './new/request.ts'
import { writeTranslation } from './new/translation.ts'
import { writeNew } from './new/write-new.ts'

await command('new', async () => {
  const args = siteArguments('new')
  const options = { root: args.site, asOf: args.asOf, now: new Date() }
  const source = args.values.get('translate')?.at(-1)
  const asked = source === undefined ? newRequest(args) : null
  const { content, problems } = loadContent(options)
  if (!content) {
    printProblems(problems)
    throw new CommandError('Nothing was written: correct content/site.yml first.')
  }
  if (asked === null) {
    const path = writeTranslation(args.site, content, source ?? '', args.paths[0])
    const own = loadContent(options).problems.filter((one) => one.path === path)
    printProblems(own)
    console.log(translationSteps(args.site, path))
    return 0
  }
  const own = contentOf(asked, content)
  const request = await complete(settled(asked, own), own, args.site)
  if (request.kind === 'author') refuseNamesake(request.title, request.slug, content)
  const file = newFile(request, ...placeOf(request, own, args.site))
  console.log(nextSteps(args.site, file.path, request.date, writeNew(options, content, file)))
  return 0
})
