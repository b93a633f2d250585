/**
 * `npm run parity -- <source> [out]`: compares every document of an old site, an export or the content with its page on the built site, and
 * checks old addresses. Exits with 1 if something is missing.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readSite, settingsPath } from '../lib/content/index.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { compareSites, isParity, parityPage, parityText, SiteFolder, totalsOf } from '../lib/parity/index.ts'
import { CommandError, command } from './cli/command.ts'
import { commandLine, texts } from './cli/command-line.ts'
import { findSource, readAddresses } from './parity/sources.ts'

const from = (path: string) => resolve(process.env.INIT_CWD ?? '', path)

/** Paths of the host that another system serves, if the folder is the result of a site of ours. */
function elsewhereOf(folder: string): readonly string[] {
  const root = join(folder, '..')
  return existsSync(join(root, settingsPath)) ? (readSite(root).site?.elsewhere ?? []) : []
}

await command('parity', async () => {
  const { values, operands } = commandLine('parity')
  const [given, out] = operands
  if (!given)
    throw new CommandError(
      'Name the old site: npm run parity -- old/ out, where old/ is a folder of HTML, a sitemap, a list of addresses, an export or content/',
    )
  const { source, site } = await findSource(from(given), (process.env.AS_OF || new Date().toISOString()).slice(0, 10))
  const addresses = [...source.addresses, ...texts(values.urls).flatMap((list) => readAddresses(from(list)))]
  const folder = out === undefined ? join(site ?? process.env.MASTHEAD_SITE ?? repositoryRoot, 'out') : from(out)
  const compared = { ...source, addresses }
  const needsSite = source.resultOf === undefined || addresses.length > 0
  if (needsSite && !existsSync(folder))
    throw new CommandError(
      `There is no built site in ${folder} — run npm run build, or name its folder after the source`,
    )
  const result = needsSite ? new SiteFolder(folder, texts(values.base).at(-1), elsewhereOf(folder)) : undefined
  const report = await compareSites(compared, result)
  for (const path of texts(values.html)) writeFileSync(from(path), parityPage(report))
  console.log(
    values.json
      ? JSON.stringify({ totals: totalsOf(report), ...report }, null, 2)
      : parityText(report, values.all === true),
  )
  return isParity(report) ? 0 : 1
})
