/** `npm start`: the finished site on this machine. Builds first if anything changed since the last build. */
import { putBack, siteFolders } from '../lib/publish/swap.ts'
import { siteArguments } from './arguments.ts'
import { buildSite } from './build-site.ts'
import { command } from './command.ts'
import { standingBuild } from './is-built.ts'
import { serveSite } from './serve-site.ts'

await command('start', async () => {
  const args = siteArguments('start')
  await putBack(siteFolders(args.site))
  if (standingBuild(args)) console.log('Nothing changed since the last build.')
  else if (!(await buildSite(args))) return 1
  await serveSite(args.site)
  return 0
})
