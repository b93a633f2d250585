/**
 * `npm run import -- <file or folder …>`: imports an export from another publishing system into the site, or with `--into` into another
 * folder. `--fetch-images` downloads pictures that the site lacks; `--dry-run` writes nothing; `--json` prints the report as JSON.
 */
import { resolve } from 'node:path'
import { stderr } from 'node:process'
import { repositoryRoot } from '../lib/core/root.ts'
import { progressLine } from '../lib/core/terminal/progress-line.ts'
import { exportFiles, importExport, readExport, reportText } from '../lib/import/index.ts'
import { CommandError, command } from './cli/command.ts'
import { commandLine, texts } from './cli/command-line.ts'

await command('import', async () => {
  const { values, operands } = commandLine('import')
  if (operands.length === 0)
    throw new CommandError('Name the export: npm run import -- wordpress.xml, or a folder or zip archive')
  const root = resolve(texts(values.into).at(-1) ?? process.env.MASTHEAD_SITE ?? repositoryRoot)
  const isDryRun = values['dry-run'] === true
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
