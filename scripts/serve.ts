/** `npm run serve`: serves what was last built, without building; `-- --review` the review edition. */
import { siteArguments } from './arguments.ts'
import { command } from './command.ts'
import { serveSite } from './serve-site.ts'

await command('serve', async () => {
  const { site, flags } = siteArguments('serve')
  await serveSite(site, flags.has('review') ? 'review' : 'published')
})
