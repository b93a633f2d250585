/**
 * `npm run ledger`: adds the addresses of the built site to `content/urls.txt`. Run it after deploying: addresses in the file have to be
 * answered forever. `-- --dry-run` only shows the addresses.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSite, pathPrefix, readBuildRecord } from '../lib/build/index.ts'
import { utcText } from '../lib/core/dates/instants.ts'
import { ledgerAtBase, ledgerPath, readLedger, redirectedBy } from '../lib/ledger/index.ts'
import { fileOf } from '../lib/publish/index.ts'
import { siteArguments } from './cli/arguments.ts'
import { CommandError, command } from './cli/command.ts'
import { recordAddresses } from './ledger/record-addresses.ts'

await command('ledger', async () => {
  const args = siteArguments('ledger')
  const record = readBuildRecord(args.site)
  if (!record)
    throw new CommandError('Nothing is built in out/: run npm run build, deploy the site, then run npm run ledger.')
  // The day of the build, not today: a post that became due since then is not published yet.
  const { publication } = await loadSite({ ...args, asOf: utcText(record.asOf) })
  if (!publication) throw new CommandError('content/site.yml cannot be used: correct it first.')
  const text = readLedger(args.site)
  const recorded = recordAddresses(text ?? '', publication, {
    isBuilt: (url) => existsSync(join(args.site, 'out', fileOf(url))),
    isRedirected: redirectedBy(publication),
    wasPublished: ledgerAtBase(args.site)?.holds ?? (() => true),
  })
  const { added, dropped } = recorded
  if (!args.flags.has('dry-run') && recorded.text !== text) writeFileSync(join(args.site, ledgerPath), recorded.text)
  const path = pathPrefix(args.site) + ledgerPath
  for (const url of dropped) console.log(`${path}  dropped  ${url}`)
  for (const url of added) console.log(`${path}  added  ${url}`)
  if (added.length + dropped.length === 0) console.log(`${path} contains every published address.`)
  return 0
})
