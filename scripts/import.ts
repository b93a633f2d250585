/**
 * `npm run import -- <file or folder …>`: imports an export from another publishing system into the site, or with `--into` into another
 * folder. A configuration file of another system becomes `content/site.yml`. `--fetch-images` downloads pictures that the site lacks; `--dry-run` writes nothing; `--json` prints the report as JSON.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stderr } from 'node:process'
import { writeAtomically } from '../lib/core/files/atomic-write.mjs'
import { repositoryRoot } from '../lib/core/root.ts'
import { progressLine } from '../lib/core/terminal/progress-line.ts'
import {
  exportFiles,
  importExport,
  isSettingsFile,
  readExport,
  readSettings,
  reportText,
  siteFile,
} from '../lib/import/index.ts'
import { CommandError, command } from './cli/command.ts'
import { commandLine, texts } from './cli/command-line.ts'

await command('import', async () => {
  const { values, operands } = commandLine('import')
  if (operands.length === 0)
    throw new CommandError('Name the export: npm run import -- wordpress.xml, or a folder or zip archive')
  const root = resolve(texts(values.into).at(-1) ?? process.env.MASTHEAD_SITE ?? repositoryRoot)
  const isDryRun = values['dry-run'] === true
  const [only = ''] = operands.map((path) => resolve(process.env.INIT_CWD ?? '', path))
  if (operands.length === 1 && isSettingsFile(only) && existsSync(only)) return proposeSettings(only, root, isDryRun)
  const source = await readExport(exportFiles(operands.map((path) => resolve(process.env.INIT_CWD ?? '', path))))
  const show = progressLine(stderr)
  const report = await importExport(source, {
    root,
    isDryRun,
    fetchesPictures: values['fetch-images'] === true,
    onProgress: (step, done, all) =>
      show(step === 'Fetching' ? 'Fetching pictures' : `Importing from ${source.kind}`, done, all),
  })
  console.log(values.json ? JSON.stringify(report, null, 2) : reportText(report, { isDryRun }))
  return 0
})

/** Writes `content/site.yml` from the settings of another system, or only shows it if there is one. */
function proposeSettings(path: string, root: string, isDryRun: boolean): number {
  const { system, site, pattern, defaultAuthor } = readSettings(path, readFileSync(path, 'utf8'))
  const text = siteFile(site, pattern, defaultAuthor)
  const file = join(root, 'content/site.yml')
  if (isDryRun || existsSync(file)) {
    console.error(`From ${system}’s settings${isDryRun ? '' : `; ${file} exists and is left as it is`}:\n`)
    console.log(text)
    return 0
  }
  writeAtomically(file, text)
  console.log(`Wrote ${file} from ${system}’s settings. Look it over, then: npm run check`)
  return 0
}
