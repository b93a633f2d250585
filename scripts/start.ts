/** `npm start`: serves the finished site on this machine. Builds first if anything changed since the last build. */

import { standingBuild, updateOut } from '../lib/build/index.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { isSample } from '../lib/core/sample.ts'
import { putBack, siteFolders } from '../lib/publish/index.ts'
import { siteArguments } from './cli/arguments.ts'
import { command } from './cli/command.ts'
import { serveSite } from './serve/serve-site.ts'

await command('start', async () => {
  const args = siteArguments('start')
  if (args.site === repositoryRoot && isSample(repositoryRoot))
    console.log('This is the sample publication. To start your own: npm run setup')
  await putBack(siteFolders(args.site))
  if (standingBuild(args)) console.log('Nothing changed since the last build.')
  else if (!(await updateOut(args))) return 1
  await serveSite(args.site)
  return 0
})
