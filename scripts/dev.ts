/** `npm run dev`: the site while writing, drafts and scheduled posts included, on this machine only. */
import { siteArguments } from './arguments.ts'
import { command } from './command.ts'
import { loadSite, printProblems } from './load-site.ts'
import { freePort } from './port.ts'
import { runNode, toolPath } from './tool.ts'

const host = '127.0.0.1'

await command(async () => {
  const args = siteArguments()
  const { publication, problems } = await loadSite(args)
  printProblems(problems)
  const port = await freePort(process.env.PORT, host)
  const base = publication?.content.site.address.base ?? ''
  console.log(`Writing at http://${host}:${port}${base}/ (the guide: http://${host}:${port}${base}/guide/)`)
  const env = { MASTHEAD_SITE: args.site, MASTHEAD_BASE: base, AS_OF: args.asOf, NODE_ENV: 'development' }
  const { code } = await runNode(toolPath('next'), ['dev', '--hostname', host, '--port', String(port)], { env })
  return code
})
