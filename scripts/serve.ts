/** `npm run serve`: serves the last build without building; `-- --review` serves the review edition. */
import { siteArguments } from './cli/arguments.ts'
import { command } from './cli/command.ts'
import { serveSite } from './serve/serve-site.ts'

await command('serve', async () => {
  const { site, flags } = siteArguments('serve')
  await serveSite(site, flags.has('review') ? 'review' : 'published')
})
