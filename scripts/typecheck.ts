/** `npm run typecheck`: the types of all code, tests and configuration. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../lib/core/root.ts'
import { runNode, toolPath } from '../lib/core/tool.ts'
import { command } from './cli/command.ts'

await command('typecheck', async () => {
  // Next writes this file of ambient types at its first build or dev; a fresh clone has neither.
  if (!existsSync(join(repositoryRoot, 'next-env.d.ts'))) {
    await runNode(toolPath('next'), ['typegen'], { quiet: true })
  }
  const { code } = await runNode(toolPath('typescript', 'tsc'), ['--noEmit'])
  return code
})
