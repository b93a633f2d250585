/** `npm run dev`: the site while writing, drafts and scheduled posts included, on this machine only. */
import { siteArguments } from './arguments.ts'
import { command } from './command.ts'
import { loadSite, printProblems } from './load-site.ts'
import { freePort } from './port.ts'
import { runNode, toolPath } from './tool.ts'

const host = '127.0.0.1'

await command(async () => {
  const args = siteArguments()
  const { problems } = await loadSite(args)
  printProblems(problems)
  const port = await freePort(process.env.PORT, host)
  const env = { MASTHEAD_SITE: args.site, AS_OF: args.asOf, NODE_ENV: 'development' }
  const { code } = await runNode(toolPath('next'), ['dev', '--hostname', host, '--port', String(port)], { env })
  return code
})
