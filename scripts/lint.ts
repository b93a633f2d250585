/** `npm run lint`: Biome's rules and formatting, the import floors, and unused code. */

import { runNode, toolPath } from '../lib/core/tool.ts'
import { command } from './cli/command.ts'
import { floorProblems } from './lint/floors.ts'
import { readSources } from './lint/sources.ts'

await command('lint', async () => {
  const biome = await runNode(toolPath('@biomejs/biome', 'biome'), ['check', '--error-on-warnings'])
  const floors = floorProblems(readSources())
  for (const line of floors) console.error(line)
  const knip = await runNode(toolPath('knip'), ['--no-progress'])
  return biome.code || knip.code || (floors.length > 0 ? 1 : 0)
})
