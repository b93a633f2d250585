/** `npm start`: the finished site on this machine. Builds first if anything changed since the last build. */
import { dayIn } from '../lib/dates.ts'
import { putBack, siteFolders } from '../lib/publish/swap.ts'
import { siteArguments } from './arguments.ts'
import { buildInputs } from './build-inputs.ts'
import { readBuildRecord } from './build-record.ts'
import { buildSite } from './build-site.ts'
import { command } from './command.ts'
import { fingerprint } from './fingerprint.ts'
import { serveSite } from './serve-site.ts'

await command(async () => {
  const args = siteArguments()
  await putBack(siteFolders(args.site))
  if (isBuilt(args.site, args.asOf)) console.log('Nothing changed since the last build.')
  else if (!(await buildSite(args))) return 1
  await serveSite(args.site)
  return 0
})

/** Whether `out/` holds what a build would bring now: same files, same day. */
function isBuilt(site: string, asOf: string | undefined): boolean {
  const record = readBuildRecord(site)
  if (!record || record.today !== (asOf ?? dayIn(new Date(), record.timeZone))) return false
  return fingerprint(buildInputs(site), record.files).hash === record.fingerprint
}
