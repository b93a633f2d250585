/** `npm run format`: applies everything that Biome can fix automatically. */

import { runNode, toolPath } from '../lib/core/tool.ts'
import { command } from './cli/command.ts'

await command('format', async () => {
  const { code } = await runNode(toolPath('@biomejs/biome', 'biome'), ['check', '--write'])
  return code
})
