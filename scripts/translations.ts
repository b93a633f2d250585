/** `npm run translations`: what exists in which language, what is missing, and which paragraphs changed since they were translated. `-- --json` for programs. */
import { cacheFolder, fromRepository, printProblems } from '../lib/build/index.ts'
import { loadPublication } from '../lib/content/index.ts'
import { siteArguments } from './cli/arguments.ts'
import { CommandError, command } from './cli/command.ts'
import { chosenReports } from './translations/chosen-reports.ts'
import { siteTranslations } from './translations/site-translations.ts'
import { translationsText } from './translations/translations-text.ts'

await command('translations', async () => {
  const { site, asOf, flags, paths } = siteArguments('translations')
  const options = { root: site, asOf, now: new Date(), cacheFolder }
  const { publication, problems } = await loadPublication(options)
  if (!publication) {
    printProblems(fromRepository(problems, site))
    throw new CommandError('Translations cannot be listed: correct content/site.yml first.')
  }
  const all = await siteTranslations(site, publication)
  const chosen = chosenReports(all, paths)
  console.log(flags.has('json') ? JSON.stringify(chosen.reports, null, 2) : translationsText(chosen))
  return 0
})
