/** `npm run serve`: serves what was last built, without building. */
import { siteArguments } from './arguments.ts'
import { command } from './command.ts'
import { serveSite } from './serve-site.ts'

await command(async () => {
  await serveSite(siteArguments().site)
})
