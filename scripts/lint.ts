/** `npm run lint`: Biome's rules and formatting, the import floors, circles of imports, what doors say, and unused code. */

import { runNode, toolPath } from '../lib/core/tool.ts'
import { command } from './cli/command.ts'
import { circleProblems } from './lint/circles.ts'
import { doorProblems } from './lint/doors.ts'
import { floorProblems } from './lint/floors.ts'
import { readSources } from './lint/sources.ts'

await command('lint', async () => {
  const biome = await runNode(toolPath('@biomejs/biome', 'biome'), ['check', '--error-on-warnings'])
  const sources = readSources()
  const broken = [...floorProblems(sources), ...circleProblems(sources), ...doorProblems(sources)]
  for (const line of broken) console.error(line)
  const knip = await runNode(toolPath('knip'), ['--no-progress'])
  return biome.code || knip.code || (broken.length > 0 ? 1 : 0)
})
